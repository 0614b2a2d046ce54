package kz.qadam.audit.form;

import java.util.Locale;
import java.util.Optional;

/** The answers a question offers. */
public enum AnswerCode {
  PRESENT,
  ABSENT,
  MEASURED,
  NOT_APPLICABLE,
  NOT_OBSERVED;

  /** Lower case with underscores, as sent, and as in the text key {@code audit.answer.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AnswerCode> find(String code) {
    for (AnswerCode answer : values()) {
      if (answer.code().equals(code)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
