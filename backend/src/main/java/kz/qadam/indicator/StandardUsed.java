package kz.qadam.indicator;

import kz.qadam.text.LocalizedText;

/** The pack whose verdicts a figure counts. */
public record StandardUsed(String packId, String version, LocalizedText title) {}
