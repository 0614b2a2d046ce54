package kz.qadam.demo;

import kz.qadam.place.OwnerClass;
import kz.qadam.text.LocalizedText;

/**
 * An organisation that does not exist; it has no business identification number.
 *
 * @param number 1 and up, its identity within the demo
 */
public record MadeUpOrganisation(int number, LocalizedText name, OwnerClass ownerClass) {}
