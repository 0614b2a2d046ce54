package kz.qadam.audit.form;

import java.util.List;

/**
 * The reasons the form offers for not answering; each has the text {@code audit.reason.<code>}.
 * {@link #OTHER} asks for the auditor's own words, which are then stored instead of the code.
 */
public final class ReasonCode {

  public static final String OTHER = "other";

  /** Why a criterion is not applicable. */
  public static final List<String> NOT_APPLICABLE = List.of("no_such_thing", "other_kind", OTHER);

  /** Why nobody looked. */
  public static final List<String> NOT_OBSERVED =
      List.of("no_access", "closed", "unsafe", "no_tool", "no_time", OTHER);

  private ReasonCode() {}
}
