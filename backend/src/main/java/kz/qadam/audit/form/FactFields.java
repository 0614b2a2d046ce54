package kz.qadam.audit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.form.FieldName.Part;
import kz.qadam.standard.Observation;

/** What has to be typed so that the form reads these facts. */
public final class FactFields {

  private final Map<String, String> fields = new HashMap<>();

  private FactFields() {}

  /** Fields by name, for a draft that goes on from a submitted audit. */
  public static Map<String, String> of(List<RecordedObservation> facts) {
    FactFields answers = new FactFields();
    facts.forEach(answers::type);
    return answers.fields;
  }

  private void type(RecordedObservation fact) {
    switch (fact.observation()) {
      case Observation.Present _ -> put(fact, Part.ANSWER, AnswerCode.PRESENT.code());
      case Observation.Absent _ -> put(fact, Part.ANSWER, AnswerCode.ABSENT.code());
      case Observation.Measured measured -> {
        put(fact, Part.ANSWER, AnswerCode.MEASURED.code());
        put(fact, Part.VALUE, measured.value().toPlainString());
        put(fact, Part.UNIT, measured.unit().symbol());
      }
      case Observation.NotApplicable(String reason) -> {
        put(fact, Part.ANSWER, AnswerCode.NOT_APPLICABLE.code());
        putReason(fact, Part.WHY_NOT, ReasonCode.NOT_APPLICABLE, reason);
      }
      case Observation.NotObserved(String reason) -> {
        put(fact, Part.ANSWER, AnswerCode.NOT_OBSERVED.code());
        putReason(fact, Part.WHY_UNSEEN, ReasonCode.NOT_OBSERVED, reason);
      }
    }
  }

  private void putReason(RecordedObservation fact, Part list, List<String> offered, String reason) {
    boolean isOffered = offered.contains(reason);
    put(fact, list, isOffered ? reason : ReasonCode.OTHER);
    if (!isOffered) {
      put(fact, Part.NOTE, reason);
    }
  }

  private void put(RecordedObservation fact, Part part, String value) {
    fields.put(new FieldName(fact.entrance(), fact.criterion(), part).toString(), value);
  }
}
