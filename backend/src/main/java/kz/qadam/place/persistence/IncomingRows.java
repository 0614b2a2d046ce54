package kz.qadam.place.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceIntake.Mode;
import kz.qadam.place.PlaceIntake.Order;
import kz.qadam.place.PlaceTag;
import kz.qadam.place.SourcePlace;
import kz.qadam.place.SourcePlace.SourceOrganisation;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLocator.Located;
import kz.qadam.text.LocalizedText;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Places as rows of the temporary table {@code incoming} or, when nothing is left to find out about
 * them, of {@code places} itself, with the hash that tells whether their content changed. The hash
 * is taken over the binary row of {@code incoming}, in both cases; a stated territory is content, a
 * located one follows from the position and is not.
 */
final class IncomingRows {

  private static final String OWN =
      "source_id, kind, name_kk, name_ru, name_en, address_kk, address_ru, address_en, geom,"
          + " footprint, storeys, commissioned_year, owner_class, owner_basis, tags, ";

  private static final String FOUND = "territory_kato, territory_basis, content_hash";

  /** Columns of {@code incoming} in the order in which they are written. */
  static final String COLUMNS =
      OWN
          + "bin, organisation_kk, organisation_ru, organisation_en, entrances, services,"
          + " statements, "
          + FOUND;

  /** Columns of {@code places} in the order in which they are written. */
  static final String STRAIGHT_COLUMNS = "source, import_id, " + OWN + FOUND;

  private static final int COLUMN_COUNT = COLUMNS.split(",").length;
  private static final int STRAIGHT_COLUMN_COUNT = STRAIGHT_COLUMNS.split(",").length;
  private static final int INITIAL_BYTES = 8 << 20;

  private final BinaryRows rows = new BinaryRows(INITIAL_BYTES);
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final Order order;
  private final boolean isStraight;
  private boolean hasOrganisations;
  private boolean hasChildren;

  private IncomingRows(Order order, boolean isStraight) {
    this.order = order;
    this.isStraight = isStraight;
  }

  /**
   * Rows of these places.
   *
   * @param isKnownSource whether the register has places of this source, so that each must be
   *     looked up first
   */
  static IncomingRows of(List<SourcePlace> places, Order order, boolean isKnownSource) {
    boolean isStraight =
        !isKnownSource
            && order.mode() == Mode.APPLY
            && places.stream().allMatch(IncomingRows::standsAlone);
    IncomingRows rows = new IncomingRows(order, isStraight);
    places.forEach(rows::add);
    return rows;
  }

  /** Nothing of the place goes to another table. */
  private static boolean standsAlone(SourcePlace place) {
    return place.organisation() == null && !hasChildren(place);
  }

  int count() {
    return rows.rows();
  }

  /** Whether the rows are those of {@code places}, not of {@code incoming}. */
  boolean isStraight() {
    return isStraight;
  }

  /** Whether any place names its organisation. */
  boolean hasOrganisations() {
    return hasOrganisations;
  }

  /** Whether any place has entrances, services or statements. */
  boolean hasChildren() {
    return hasChildren;
  }

  private void add(SourcePlace place) {
    startRow();
    int start = rows.position();
    addOwn(place);
    int end = rows.position();
    addOrganisation(place.organisation());
    addChildren(place);
    rows.digest(sha256, start);
    if (isStraight) {
      rows.takeBack(end);
    }
    addTerritory(place.territory());
    rows.add(sha256.digest());
  }

  private void startRow() {
    if (isStraight) {
      rows.startRow(STRAIGHT_COLUMN_COUNT);
      rows.add(order.source());
      rows.addBigint(order.importId());
    } else {
      rows.startRow(COLUMN_COUNT);
    }
  }

  /** The rows as PostgreSQL reads them; nothing can be added afterwards. */
  ByteBuffer finish() {
    return rows.finish();
  }

  private void addOwn(SourcePlace place) {
    rows.add(place.sourceId());
    rows.add(place.kind());
    addText(place.name());
    addText(place.address());
    rows.add(toPoint(place.knownPosition()));
    rows.addGeometry(place.knownFootprint());
    rows.addSmallint(place.knownStoreys());
    rows.addSmallint(place.knownCommissionedYear());
    rows.add(place.ownerClass().code());
    rows.add(place.ownerBasis().code());
    List<String> tags = place.tags().stream().map(PlaceTag::code).sorted().toList();
    rows.addTexts(tags);
  }

  private void addOrganisation(@Nullable SourceOrganisation organisation) {
    hasOrganisations |= organisation != null;
    rows.add(organisation == null ? null : organisation.bin());
    addText(organisation == null ? LocalizedText.NONE : organisation.name());
  }

  private void addChildren(SourcePlace place) {
    rows.addJson(ChildrenJson.ofEntrances(place.entrances()));
    rows.addJson(ChildrenJson.ofServices(place.services()));
    rows.addJson(ChildrenJson.ofStatements(place.statements()));
    hasChildren |= hasChildren(place);
  }

  private static boolean hasChildren(SourcePlace place) {
    return !(place.entrances().isEmpty()
        && place.services().isEmpty()
        && place.statements().isEmpty());
  }

  private void addTerritory(Located territory) {
    if (territory.basis() == TerritoryBasis.STATED) {
      sha256.update(territory.code().value().getBytes(StandardCharsets.US_ASCII));
    }
    rows.add(territory.code().value());
    rows.add(territory.basis().code());
  }

  private void addText(LocalizedText text) {
    rows.add(text.kk());
    rows.add(text.ru());
    rows.add(text.en());
  }

  private static @Nullable Point toPoint(@Nullable Position position) {
    return position == null ? null : position.toJts();
  }
}
