package kz.qadam.importing.kato;

import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.text.LocalizedText;

/**
 * One valid row of the classifier.
 *
 * @param line of the file, from 1
 * @param version of the classifier that the row names
 */
record KatoRow(
    long line, KatoCode code, TerritoryLevel level, LocalizedText name, String version) {}
