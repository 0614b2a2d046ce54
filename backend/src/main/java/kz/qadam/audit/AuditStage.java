package kz.qadam.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visit looked at. The form is the same; only what stands says anything of the place. */
public enum AuditStage {
  /** The place as people use it. */
  STANDING,
  /** Design documents, before construction. */
  DESIGN,
  /** The finished work, before it is taken into use. */
  COMMISSIONING;

  /** The stage with this code; empty for anything else. */
  public static Optional<AuditStage> find(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
  }

  /** As stored and sent, and the last part of the text key {@code audit.stage.<code>}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
