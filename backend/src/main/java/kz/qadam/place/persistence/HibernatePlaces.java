package kz.qadam.place.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceVersion;
import kz.qadam.place.internal.PlaceStore;
import kz.qadam.territory.KatoCode;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Places through Hibernate; which of them match a query is asked in SQL, for PostGIS and counts.
 */
@Repository
class HibernatePlaces implements PlaceStore {

  private static final String VERSIONS =
      """
      SELECT version, content, recorded_at, replaced_at
        FROM place_versions WHERE place_id = :id
      UNION ALL
      SELECT version, to_jsonb(p), recorded_at, NULL FROM places p WHERE id = :id
      ORDER BY version
      """;

  private final PlaceRepository repository;
  private final JdbcClient sql;

  HibernatePlaces(PlaceRepository repository, JdbcClient sql) {
    this.repository = repository;
    this.sql = sql;
  }

  @Override
  public List<Place> readPlaces(Collection<PlaceId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return repository.findByIdIn(ids.stream().map(PlaceId::value).toList()).stream()
        .map(PlaceMapper::toPlace)
        .toList();
  }

  @Override
  public Optional<PlaceService.Whereabouts> findWhereabouts(PlaceId id) {
    return sql.sql("SELECT territory_kato, organisation_id FROM places WHERE id = ?")
        .param(id.value())
        .query(
            (row, n) ->
                new PlaceService.Whereabouts(
                    new KatoCode(row.getString(1)), row.getObject(2, Long.class)))
        .optional();
  }

  @Override
  public List<PlaceId> searchIds(PlaceQuery query) {
    PlaceConditions conditions = PlaceConditions.of(query);
    return sql.sql(
            "SELECT id FROM places"
                + conditions.clause()
                + " AND id > :after ORDER BY id LIMIT :limit")
        .params(conditions.values())
        .param("after", query.afterId())
        .param("limit", query.limit() + 1)
        .query((row, n) -> new PlaceId(row.getLong(1)))
        .list();
  }

  @Override
  public long count(PlaceQuery query) {
    PlaceConditions conditions = PlaceConditions.of(query);
    return sql.sql("SELECT count(*) FROM places" + conditions.clause())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  @Override
  public List<PlaceVersion> readVersions(PlaceId id) {
    return sql.sql(VersionRows.FIELDS_OF.formatted(VERSIONS))
        .param("id", id.value())
        .query(VersionRows::toVersion)
        .list();
  }

  @Override
  public Optional<MultiPolygon> findFootprint(PlaceId id) {
    return repository.findById(id.value()).map(row -> row.footprint);
  }
}
