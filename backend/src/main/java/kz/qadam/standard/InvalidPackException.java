package kz.qadam.standard;

/** A pack that cannot be used; the message says where and why. */
public final class InvalidPackException extends RuntimeException {

  public InvalidPackException(String message) {
    super(message);
  }

  InvalidPackException(CriterionId criterion, String column, String reason) {
    super("criterion " + criterion + ", " + column + ": " + reason);
  }
}
