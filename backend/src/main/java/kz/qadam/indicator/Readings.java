package kz.qadam.indicator;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation reads what the Concept leaves open; printed beside every number.
 *
 * @param counted what the denominators of indicators 8 and 9 are made of
 * @param ownerLimit what the words "of central state and local executive bodies" of indicator 9
 *     limit
 * @param assumedOwner what an owner is worth that nobody stated, only the kind of place suggests
 */
@ConfigurationProperties("qadam.indicator")
public record Readings(
    @DefaultValue("places-and-services") Counted counted,
    @DefaultValue("places-and-services") OwnerLimit ownerLimit,
    @DefaultValue("counted") AssumedOwner assumedOwner) {

  /** The wording says "objects and services": count both. */
  public static final Readings LITERAL =
      new Readings(
          Counted.PLACES_AND_SERVICES, OwnerLimit.PLACES_AND_SERVICES, AssumedOwner.COUNTED);

  /** What a unit is. */
  public enum Counted {
    /** Each registered place is one unit. */
    PLACES,
    /** Each registered place and each registered service is one unit. */
    PLACES_AND_SERVICES;

    /** Last part of a text key. */
    public String code() {
      return codeOf(this);
    }
  }

  /** How far the owner limit of indicator 9 reaches. */
  public enum OwnerLimit {
    /** Only places are limited to executive bodies; services of every owner count. */
    PLACES,
    /** A service counts only where an executive body owns the place. */
    PLACES_AND_SERVICES;

    /** Last part of a text key. */
    public String code() {
      return codeOf(this);
    }
  }

  /** What an owner class means that follows from the kind of place alone. */
  public enum AssumedOwner {
    /** A school belongs to the local executive body until somebody says otherwise. */
    COUNTED,
    /** The unit may or may not belong to an executive body. */
    DOUBTFUL;

    /** Last part of a text key. */
    public String code() {
      return codeOf(this);
    }
  }

  private static String codeOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
