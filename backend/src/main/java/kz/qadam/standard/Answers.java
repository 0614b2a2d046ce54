package kz.qadam.standard;

/** What is known about the whole place or about one entrance, by the index of the criterion. */
final class Answers {

  static final byte UNKNOWN = 0;
  static final byte PRESENT = 1;
  static final byte ABSENT = 2;

  /** Known, and nothing that conditions ask for: a number. */
  static final byte OTHER = 3;

  /** Whether a criterion applies, as far as that is settled before anything is assumed. */
  static final byte NOT_SETTLED = 0;

  static final byte APPLIES = 1;
  static final byte DOES_NOT_APPLY = 2;

  private final byte[] facts;
  private final byte[] spans;
  private final byte[] unknownSpans;
  private final byte[] applicability;

  /** Nothing known; {@code unknownSpans} is shared and never written. */
  Answers(int variables, byte[] unknownSpans) {
    this.facts = new byte[variables];
    this.spans = unknownSpans.clone();
    this.unknownSpans = unknownSpans;
    this.applicability = new byte[unknownSpans.length];
  }

  byte fact(int index) {
    return facts[index];
  }

  int span(int index) {
    return spans[index];
  }

  byte applicability(int index) {
    return applicability[index];
  }

  void settle(int index, byte settled) {
    applicability[index] = settled;
  }

  void set(Variable variable, Variable.Case known) {
    facts[variable.index()] = known.fact();
    Variable.Reader[] readers = variable.readers();
    for (int i = 0; i < readers.length; i++) {
      spans[readers[i].index()] = (byte) Span.of(known.levels().get(i));
    }
  }

  /** Marks something known that only conditions ask for. */
  void know(Variable variable) {
    facts[variable.index()] = OTHER;
  }

  void answer(Variable variable, Observation observation) {
    facts[variable.index()] = factOf(observation);
    for (Variable.Reader reader : variable.readers()) {
      spans[reader.index()] = (byte) Span.of(reader.level(observation));
    }
  }

  /** What conditions see of an answer: a thing that is "not applicable" is not there. */
  static byte factOf(Observation answer) {
    return switch (answer) {
      case Observation.Present _ -> PRESENT;
      case Observation.Absent _, Observation.NotApplicable _ -> ABSENT;
      case Observation.Measured _ -> OTHER;
      case Observation.NotObserved _ -> UNKNOWN;
    };
  }

  void forget(Variable variable) {
    facts[variable.index()] = UNKNOWN;
    for (Variable.Reader reader : variable.readers()) {
      spans[reader.index()] = unknownSpans[reader.index()];
    }
  }
}
