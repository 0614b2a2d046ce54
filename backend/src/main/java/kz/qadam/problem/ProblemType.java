package kz.qadam.problem;

/**
 * Every kind of problem a caller can be told about, with its HTTP status.
 *
 * <p>The {@link #code()} is the stable last part of the RFC 9457 {@code type} URI and the key of
 * its texts ({@code problem.<code>.title} and {@code problem.<code>.advice}).
 */
public enum ProblemType {
  INVALID_INPUT("invalid-input", 422),
  PAGE_NOT_FOUND("page-not-found", 404),
  PLACE_NOT_FOUND("place-not-found", 404),
  TERRITORY_NOT_FOUND("territory-not-found", 404),
  AUDIT_NOT_FOUND("audit-not-found", 404),
  STANDARD_NOT_FOUND("standard-not-found", 404),
  AUDIT_ALREADY_SUBMITTED("audit-already-submitted", 409),
  DRAFT_ON_TABLET("draft-on-tablet", 409),
  VISIT_NOT_FOUND("visit-not-found", 404),
  PHOTO_NOT_FOUND("photo-not-found", 404),
  UPLOAD_OFFSET("upload-offset", 409),
  PHOTO_DAMAGED("photo-damaged", 422),
  NOT_A_PHOTO("not-a-photo", 422),
  ASSIGNMENT_NOT_FOUND("assignment-not-found", 404),
  COMMITMENT_NOT_FOUND("commitment-not-found", 404),
  COMMITMENT_ALREADY_CONFIRMED("commitment-already-confirmed", 409),
  COMMITMENT_CONFLICT("commitment-conflict", 409),
  DRAW_NOT_FOUND("draw-not-found", 404),
  REPORT_NOT_FOUND("report-not-found", 404),
  BUSY("busy", 503),
  PAPER_NOT_AVAILABLE("paper-not-available", 409),
  AUDIT_ALREADY_DECIDED("audit-already-decided", 409),
  AUDIT_NOT_ACCEPTED("audit-not-accepted", 409),
  NOTHING_TO_CORRECT("nothing-to-correct", 409),
  PROJECT_STAGE_AUDIT("project-stage-audit", 409),
  ORDER_NOT_FOUND("order-not-found", 404),
  ORDER_ENDED("order-ended", 409),
  ORDER_NOT_INDEPENDENT("order-not-independent", 403),
  FINE_ALREADY_RECORDED("fine-already-recorded", 409),
  OWN_AUDIT("own-audit", 403),
  NOT_OWN_AUDIT("not-own-audit", 403),
  OWN_COMMITMENT("own-commitment", 403),
  OWN_ORGANISATION("own-organisation", 403),
  PERSON_NOT_FOUND("person-not-found", 404),
  GRANT_NOT_FOUND("grant-not-found", 404),
  GRANT_ALREADY_ENDED("grant-already-ended", 409),
  LAST_ADMINISTRATOR("last-administrator", 409),
  INVITATION_NOT_FOUND("invitation-not-found", 404),
  INVITATION_USED("invitation-used", 410),
  INVITATION_EXPIRED("invitation-expired", 410),
  INVITATION_REVOKED("invitation-revoked", 410),
  ORGANISATION_NOT_FOUND("organisation-not-found", 404),
  STANDARD_ALREADY_DECIDED("standard-already-decided", 409),
  OWN_DRAFT("own-draft", 403),
  REPLAY_NOT_FOUND("replay-not-found", 404),
  REPLAY_RUNNING("replay-running", 409),
  SIGN_IN_NEEDED("sign-in-needed", 401),
  SESSION_REVOKED("session-revoked", 401),
  FORBIDDEN("forbidden", 403),
  STALE_FORM("stale-form", 403),
  PASSWORD_CHANGE_NEEDED("password-change-needed", 403),
  SECOND_FACTOR_NEEDED("second-factor-needed", 403),
  SIGN_IN_LAPSED("sign-in-lapsed", 409),
  TOO_MANY_ATTEMPTS("too-many-attempts", 429),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  UNREADABLE_REQUEST("unreadable-request", 400),
  UNREADABLE_ADDRESS("unreadable-address", 400),
  REQUEST_TIMEOUT("request-timeout", 408),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  TOO_LARGE("too-large", 413),
  INTERNAL_ERROR("internal-error", 500);

  private final String code;
  private final int status;

  ProblemType(String code, int status) {
    this.code = code;
    this.status = status;
  }

  public String code() {
    return code;
  }

  /** HTTP status code. */
  public int status() {
    return status;
  }

  /** The RFC 9457 type: stable, relative to the service. */
  public String uri() {
    return "/problems/" + code;
  }
}
