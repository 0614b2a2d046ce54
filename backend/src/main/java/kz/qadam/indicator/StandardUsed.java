package kz.qadam.indicator;

import kz.qadam.standard.StandardPack;
import kz.qadam.text.LocalizedText;

/** The pack whose verdicts a figure counts. */
public record StandardUsed(String packId, String version, LocalizedText title) {

  /** What figures say of a pack. */
  public static StandardUsed of(StandardPack pack) {
    return new StandardUsed(pack.id(), pack.version(), pack.title());
  }
}
