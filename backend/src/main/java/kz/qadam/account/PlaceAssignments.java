package kz.qadam.account;

import kz.qadam.place.PlaceId;

/** Says which places are assigned to whom. The module that assigns them implements it. */
public interface PlaceAssignments {

  /** Whether the person is to visit the place now. Blocks. */
  boolean isAssigned(PersonId auditor, PlaceId place);
}
