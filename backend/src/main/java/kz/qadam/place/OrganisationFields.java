package kz.qadam.place;

import org.jspecify.annotations.Nullable;

/** An organisation as a form sends it, each field as it was typed. */
public record OrganisationFields(
    @Nullable String nameKk,
    @Nullable String nameRu,
    @Nullable String nameEn,
    @Nullable String bin,
    @Nullable String ownerClass) {

  /** Nothing typed yet. */
  public static final OrganisationFields BLANK =
      new OrganisationFields(null, null, null, null, null);

  /** What a form starts with that changes the organisation. */
  public static OrganisationFields of(Organisation known) {
    return new OrganisationFields(
        known.name().kk(),
        known.name().ru(),
        known.name().en(),
        known.bin(),
        known.ownerClass().code());
  }
}
