package kz.qadam.site.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentTexts;
import kz.qadam.geo.Position;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.order.Order;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKind;
import kz.qadam.site.PlaceDossier;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Says in words what the register stores as codes and numbers. */
@Component
class PlaceTexts {

  private final Texts texts;
  private final CommitmentTexts commitments;
  private final Clock clock;

  PlaceTexts(Texts texts, CommitmentTexts commitments, Clock clock) {
    this.texts = texts;
    this.commitments = commitments;
    this.clock = clock;
  }

  String text(Language language, String key, Object... values) {
    return texts.get(language, key, values);
  }

  /** The kind's name, or its code when the list does not know it. */
  String kind(Language language, PlaceDossier dossier) {
    return dossier.kind().flatMap(kind -> best(language, kind)).orElse(dossier.place().kind());
  }

  private static Optional<String> best(Language language, PlaceKind kind) {
    return best(language, kind.name());
  }

  static Optional<String> best(Language language, LocalizedText text) {
    return text.bestFor(language).map(LocalizedText.Part::value);
  }

  /** The name, or the kind with the remark that nobody gave a name. */
  String title(Language language, PlaceDossier dossier) {
    return best(language, dossier.place().name())
        .orElseGet(() -> texts.get(language, "place.no-name", kind(language, dossier)));
  }

  /** Where a record comes from. */
  String source(Language language, String source) {
    int colon = source.indexOf(':');
    String key = "source." + (colon < 0 ? source : source.substring(0, colon));
    String name = colon < 0 ? "" : source.substring(colon + 1);
    return texts.has(language, key) ? texts.get(language, key, name) : source;
  }

  /** What was decided, or its kind's code when there are no words for it. */
  String decision(Language language, String kind) {
    String key = "place.decision." + kind;
    return texts.has(language, key) ? texts.get(language, key) : kind;
  }

  /** What whoever decided was to the decision: an auditor, a reviewer, the operator. */
  String actor(Language language, LedgerEntry entry) {
    String key =
        "place.decision.by."
            + (entry.actor().equals(Decision.OPERATOR) ? Decision.OPERATOR : entry.kind());
    return texts.get(language, texts.has(language, key) ? key : "place.decision.by.other");
  }

  /** An outside statement in words; {@code key = value} when there are none for it. */
  String statement(Language language, Place.Statement statement) {
    String key = "statement." + word(statement.key()) + "." + word(statement.value());
    if (texts.has(language, key)) {
      return texts.get(language, key);
    }
    String freeText = "statement." + word(statement.key());
    return texts.has(language, freeText)
        ? texts.get(language, freeText, statement.value())
        : statement.key() + " = " + statement.value();
  }

  private static String word(String osm) {
    return osm.toLowerCase(Locale.ROOT).replace(':', '-');
  }

  /** Latitude and longitude to about a metre. */
  String position(Position position) {
    return String.format(Locale.ROOT, "%.5f, %.5f", position.latitude(), position.longitude());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  CommitmentLine commitment(Language language, Commitment commitment, PlaceDossier dossier) {
    return CommitmentLine.of(commitment, dossier, today(), commitments, language);
  }

  OrderLine order(Language language, Order order) {
    return OrderLine.of(order, today(), clock.getZone(), language);
  }

  Day day(Language language, Instant recordedAt) {
    return Day.of(recordedAt, clock.getZone(), language);
  }
}
