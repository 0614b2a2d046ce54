package kz.qadam.place.persistence;

/**
 * The statements that move one chunk from the temporary table {@code incoming} into the register.
 * Each takes the source as {@code :source} where it needs it.
 */
final class IncomingSql {

  static final String CREATE =
      """
      CREATE TEMP TABLE incoming (
        place_id bigint DEFAULT nextval('places_id_seq'),
        is_new boolean NOT NULL DEFAULT true, organisation_id bigint,
        source_id text COLLATE "C", kind text, name_kk text, name_ru text, name_en text,
        address_kk text, address_ru text, address_en text,
        geom geometry(Point, 4326), footprint geometry(MultiPolygon, 4326),
        storeys smallint, commissioned_year smallint, owner_class text, owner_basis text,
        tags text[], bin text, organisation_kk text, organisation_ru text, organisation_en text,
        entrances jsonb, services jsonb, statements jsonb,
        territory_kato char(9), territory_basis text, content_hash bytea
      ) ON COMMIT DROP
      """;

  static final String CREATE_SEEN = "CREATE TEMP TABLE seen (place_id bigint) ON COMMIT DROP";

  static final String EMPTY = "TRUNCATE incoming";

  static final String COPY =
      "COPY incoming (" + IncomingRows.COLUMNS + ") FROM STDIN (FORMAT binary)";

  /** The register numbers them itself. */
  static final String COPY_STRAIGHT =
      "COPY places (" + IncomingRows.STRAIGHT_COLUMNS + ") FROM STDIN (FORMAT binary)";

  /** Remembers which places of the source came, changed or not. */
  static final String MARK_SEEN =
      """
      INSERT INTO seen
      SELECT p.id FROM incoming i JOIN places p ON p.source_id = i.source_id AND p.source = :source
      """;

  /** Rows whose content the register has already; returns how many. */
  static final String DROP_UNCHANGED =
      """
      DELETE FROM incoming i USING places p
      WHERE p.source = :source AND p.source_id = i.source_id
        AND p.content_hash = i.content_hash AND p.removed_at IS NULL
      """;

  /** What is left and known before is changed, under its own number; returns how many. */
  static final String MARK_CHANGED =
      """
      UPDATE incoming i SET place_id = p.id, is_new = false
      FROM places p WHERE p.source = :source AND p.source_id = i.source_id
      """;

  /** Without these counts the planner compares each incoming row with each organisation. */
  static final String COUNT_ORGANISATIONS =
      "ANALYZE incoming (bin, organisation_kk), organisations (bin, source)";

  static final String ADD_ORGANISATIONS_BY_BIN =
      """
      INSERT INTO organisations AS o (bin, name_kk, name_ru, name_en, owner_class, source)
      SELECT DISTINCT ON (bin)
             bin, organisation_kk, organisation_ru, organisation_en, owner_class, :source
      FROM incoming WHERE bin IS NOT NULL ORDER BY bin, source_id
      ON CONFLICT (bin) DO UPDATE SET
        name_kk = coalesce(excluded.name_kk, o.name_kk),
        name_ru = coalesce(excluded.name_ru, o.name_ru),
        name_en = coalesce(excluded.name_en, o.name_en),
        owner_class = CASE excluded.owner_class WHEN 'unknown' THEN o.owner_class
                      ELSE excluded.owner_class END
      """;

  /** Names as one value that joins can hash; unit separators cannot stand in a name. */
  private static final String INCOMING_NAMES =
      "concat_ws(chr(31), coalesce(i.organisation_kk, ''), coalesce(i.organisation_ru, ''),"
          + " coalesce(i.organisation_en, ''))";

  private static final String KNOWN_NAMES =
      "concat_ws(chr(31), coalesce(o.name_kk, ''), coalesce(o.name_ru, ''),"
          + " coalesce(o.name_en, ''))";

  private static final String NAMED_ONLY =
      "i.bin IS NULL"
          + " AND coalesce(i.organisation_kk, i.organisation_ru, i.organisation_en) IS NOT NULL";

  static final String ADD_ORGANISATIONS_BY_NAME =
      "INSERT INTO organisations (name_kk, name_ru, name_en, owner_class, source)"
          + " SELECT DISTINCT ON ("
          + INCOMING_NAMES
          + ") organisation_kk, organisation_ru, organisation_en, owner_class, :source"
          + " FROM incoming i WHERE "
          + NAMED_ONLY
          + " AND NOT EXISTS (SELECT FROM organisations o WHERE o.source = :source"
          + " AND o.bin IS NULL AND "
          + KNOWN_NAMES
          + " = "
          + INCOMING_NAMES
          + ") ORDER BY "
          + INCOMING_NAMES
          + ", source_id";

  static final String LINK_ORGANISATIONS_BY_BIN =
      "UPDATE incoming i SET organisation_id = o.id FROM organisations o WHERE o.bin = i.bin";

  static final String LINK_ORGANISATIONS_BY_NAME =
      "UPDATE incoming i SET organisation_id = o.id FROM organisations o"
          + " WHERE o.source = :source AND o.bin IS NULL AND "
          + NAMED_ONLY
          + " AND "
          + KNOWN_NAMES
          + " = "
          + INCOMING_NAMES;

  private static final String CONTENT =
      "kind, name_kk, name_ru, name_en, address_kk, address_ru, address_en, geom, footprint,"
          + " storeys, commissioned_year, organisation_id, owner_class, owner_basis, tags,"
          + " territory_kato, territory_basis, content_hash";

  static final String INSERT_NEW =
      "INSERT INTO places (id, source, source_id, import_id, "
          + CONTENT
          + ") OVERRIDING SYSTEM VALUE SELECT place_id, :source, source_id, :importId, "
          + CONTENT
          + " FROM incoming WHERE is_new";

  /** Known places of which this import says something else that criteria depend on. */
  static final String OTHER_TRAITS =
      """
      SELECT p.id FROM incoming i JOIN places p ON p.id = i.place_id
      WHERE NOT i.is_new AND (p.kind, p.storeys, p.commissioned_year)
        IS DISTINCT FROM (i.kind, i.storeys, i.commissioned_year)
      ORDER BY p.id
      """;

  /** Known places that an earlier import had removed. */
  static final String RETURNING =
      """
      SELECT p.id FROM incoming i JOIN places p ON p.id = i.place_id
      WHERE NOT i.is_new AND p.removed_at IS NOT NULL ORDER BY p.id
      """;

  /** The history trigger keeps the earlier version. */
  static final String UPDATE_CHANGED =
      "UPDATE places p SET (import_id, removed_at, "
          + CONTENT
          + ") = (SELECT :importId, NULL::timestamptz, "
          + CONTENT
          + " FROM incoming j WHERE j.place_id = i.place_id)"
          + " FROM incoming i WHERE p.id = i.place_id AND NOT i.is_new";

  static final String PUT_ENTRANCES =
      """
      INSERT INTO entrances AS e (place_id, number, name, geom)
      SELECT i.place_id, r.number, r.name, r.geom::geometry FROM incoming i,
        jsonb_to_recordset(i.entrances) AS r (number smallint, name text, geom text)
      ON CONFLICT (place_id, number) DO UPDATE SET name = excluded.name, geom = excluded.geom
      """;

  static final String DELETE_ENTRANCES =
      """
      DELETE FROM entrances e USING incoming i
      WHERE e.place_id = i.place_id AND NOT i.is_new
        AND e.number > coalesce(jsonb_array_length(i.entrances), 0)
      """;

  static final String PUT_SERVICES =
      """
      INSERT INTO services AS s (place_id, source_id, name_kk, name_ru, name_en)
      SELECT i.place_id, r.source_id, r.name_kk, r.name_ru, r.name_en FROM incoming i,
        jsonb_to_recordset(i.services)
          AS r (source_id text, name_kk text, name_ru text, name_en text)
      ON CONFLICT (place_id, source_id) DO UPDATE
        SET name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en
      """;

  /** A service with a commitment stays: the commitment must keep what it is about. */
  static final String DELETE_SERVICES =
      """
      DELETE FROM services s USING incoming i
      WHERE s.place_id = i.place_id AND NOT i.is_new
        AND NOT EXISTS (
          SELECT FROM jsonb_array_elements(i.services) r WHERE r->>'source_id' = s.source_id)
        AND NOT EXISTS (SELECT FROM commitments c WHERE c.service_id = s.id)
      """;

  static final String DELETE_STATEMENTS =
      """
      DELETE FROM place_statements s USING incoming i
      WHERE s.place_id = i.place_id AND NOT i.is_new
      """;

  static final String PUT_STATEMENTS =
      """
      INSERT INTO place_statements (place_id, key, value, source)
      SELECT i.place_id, r.key, r.value, r.source FROM incoming i,
        jsonb_to_recordset(i.statements) AS r (key text, value text, source text)
      """;

  /** Places of the source within the extent that did not come. */
  static final String MISSING =
      """
       FROM places p
      WHERE p.source = :source AND p.removed_at IS NULL
        AND (NOT :hasExtent OR p.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326))
        AND NOT EXISTS (SELECT FROM seen s WHERE s.place_id = p.id)
      """;

  static final String REMOVE_MISSING =
      "UPDATE places SET removed_at = now(), import_id = :importId WHERE id IN (SELECT p.id"
          + MISSING
          + ") RETURNING id";

  private IncomingSql() {}
}
