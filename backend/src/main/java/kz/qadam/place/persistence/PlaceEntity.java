package kz.qadam.place.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/** A row of {@code places} that is in the register now; removed rows are not seen through it. */
@Entity
@Immutable
@Table(name = "places")
@SQLRestriction("removed_at IS NULL")
class PlaceEntity {

  /** How many places' collections one statement reads: the size of a page of the list. */
  private static final int BATCH = 100;

  @Id long id;

  @Column(nullable = false)
  String source = "";

  @Column(name = "source_id", nullable = false)
  String sourceId = "";

  @Column(nullable = false)
  String kind = "";

  @Column(name = "name_kk")
  @Nullable String nameKk;

  @Column(name = "name_ru")
  @Nullable String nameRu;

  @Column(name = "name_en")
  @Nullable String nameEn;

  @Column(name = "address_kk")
  @Nullable String addressKk;

  @Column(name = "address_ru")
  @Nullable String addressRu;

  @Column(name = "address_en")
  @Nullable String addressEn;

  @Nullable Point geom;

  @Nullable MultiPolygon footprint;

  @Nullable Short storeys;

  @Column(name = "commissioned_year")
  @Nullable Short commissionedYear;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  @Nullable OrganisationEntity organisation;

  @Column(name = "owner_class", nullable = false)
  String ownerClass = "";

  @Column(name = "owner_basis", nullable = false)
  String ownerBasis = "";

  @JdbcTypeCode(SqlTypes.ARRAY)
  String[] tags = {};

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(name = "territory_kato", length = 9, nullable = false)
  String territoryKato = "";

  @Column(name = "territory_basis", nullable = false)
  String territoryBasis = "";

  int version;

  @Column(name = "recorded_at", nullable = false)
  Instant recordedAt = Instant.EPOCH;

  @ElementCollection
  @CollectionTable(name = "entrances", joinColumns = @JoinColumn(name = "place_id"))
  @OrderBy("number")
  @BatchSize(size = BATCH)
  List<EntranceColumns> entrances = new ArrayList<>();

  @OneToMany
  @JoinColumn(name = "place_id")
  @OrderBy("id")
  @BatchSize(size = BATCH)
  List<ServiceEntity> services = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "place_statements", joinColumns = @JoinColumn(name = "place_id"))
  @OrderBy("key")
  @BatchSize(size = BATCH)
  List<StatementColumns> statements = new ArrayList<>();

  protected PlaceEntity() {}
}
