package kz.qadam.place;

import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Who owns or runs places.
 *
 * @param bin twelve digits as the source gives them; null: not known
 * @param ownerClass of the organisation; a place keeps its own
 */
public record Organisation(
    long id, @Nullable String bin, LocalizedText name, OwnerClass ownerClass) {}
