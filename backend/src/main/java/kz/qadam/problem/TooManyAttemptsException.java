package kz.qadam.problem;

import java.time.Duration;
import java.util.List;

/** Somebody tries too often; answered as problem "too-many-attempts", 429, with Retry-After. */
public final class TooManyAttemptsException extends ServiceException {

  private final Duration retryAfter;

  public TooManyAttemptsException(Duration retryAfter) {
    super(ProblemType.TOO_MANY_ATTEMPTS, "too many attempts, wait " + retryAfter);
    this.retryAfter = retryAfter;
  }

  /** Whole seconds, rounded up, at least one. */
  public long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
  }

  /** Whole minutes, rounded up. */
  @Override
  public List<Object> values() {
    return List.of(Math.ceilDiv(retryAfterSeconds(), 60L));
  }
}
