package kz.qadam.account;

import kz.qadam.territory.KatoCode;

/** Where a grant holds. */
public sealed interface GrantScope {

  /** Everywhere. */
  GrantScope COUNTRY = new Territory(KatoCode.COUNTRY);

  /** A territory with all below it; {@link KatoCode#COUNTRY} is everywhere. */
  record Territory(KatoCode code) implements GrantScope {}

  /** Those places of a territory that are assigned to the person: for auditors only. */
  record AssignedPlaces(KatoCode within) implements GrantScope {}

  /** The places of one organisation, wherever they are. */
  record Organisation(long id) implements GrantScope {}
}
