package kz.qadam.commitment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.place.Place;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new commitment.
 *
 * @param units what still has no commitment: the place as a whole, its services
 * @param existing commitments of the place and its services
 * @param fields what was typed, mistakes included
 */
public record NewCommitmentView(
    long placeId,
    LocalizedText placeName,
    List<Choice> units,
    List<Commitment> existing,
    AcceptCommitment.Fields fields,
    List<FieldError> errors) {

  /** Nothing was typed yet. */
  static final AcceptCommitment.Fields BLANK = new AcceptCommitment.Fields(null, null, null, null);

  /** One card of a choice; an empty code is the place as a whole. */
  public record Choice(String code, String text) {}

  static NewCommitmentView of(
      Place place,
      List<Commitment> existing,
      AcceptCommitment.Fields fields,
      List<FieldError> errors,
      Texts texts,
      Language language) {
    Set<Long> taken =
        existing.stream().map(one -> one.serviceId().orElse(0)).collect(Collectors.toSet());
    List<Choice> units = new ArrayList<>();
    if (!taken.contains(0L)) {
      units.add(new Choice("", texts.get(language, "commitment.whole")));
    }
    for (Place.OfferedService service : place.services()) {
      if (!taken.contains(service.id())) {
        String name = service.name().bestFor(language).map(LocalizedText.Part::value).orElse("–");
        units.add(new Choice(Long.toString(service.id()), name));
      }
    }
    return new NewCommitmentView(
        place.id().value(), place.name(), List.copyOf(units), existing, fields, errors);
  }

  /** The chosen card: what was sent, else the first. */
  public String chosenUnit() {
    String sent = fields.serviceId();
    return sent == null && !units.isEmpty() ? units.getFirst().code() : sent == null ? "" : sent;
  }

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldError.find(errors, field).orElse(null);
  }
}
