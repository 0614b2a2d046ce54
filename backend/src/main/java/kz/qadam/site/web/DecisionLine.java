package kz.qadam.site.web;

import kz.qadam.ledger.LedgerEntry;
import kz.qadam.text.Language;

/**
 * One decision of the ledger on the page of its place.
 *
 * @param seq as text, so that no language groups its digits
 * @param actor what they were to the decision; names of staff are nobody's business
 * @param hashStart enough of the hash to compare by eye
 */
record DecisionLine(String seq, Day day, String summary, String actor, String hashStart) {

  private static final int SHOWN_DIGITS = 12;

  static DecisionLine of(LedgerEntry entry, PlaceTexts texts, Language language) {
    return new DecisionLine(
        Long.toString(entry.seq()),
        texts.day(language, entry.recordedAt()),
        texts.decision(language, entry.kind()),
        texts.actor(language, entry),
        entry.hash().substring(0, SHOWN_DIGITS));
  }
}
