package kz.qadam.account.web;

import kz.qadam.account.SignedIn;

/** Something that administrators manage and that an address names by its {@code {id}}. */
interface ManagedSubject {

  /** Its name in the column {@code within} of the permission matrix. */
  String name();

  /**
   * Whether it exists within the area of the administrator; false also when that is no id. Blocks.
   *
   * @param id empty for an address without one
   */
  boolean isWithin(SignedIn administrator, String id);
}
