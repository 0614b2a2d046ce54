package kz.qadam.importing.boundaries;

import java.util.Optional;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A checked feature: whose outline, and the outline itself.
 *
 * @param codeInFile before a known correction
 * @param name Kazakh and Russian always there
 * @param shape valid, WGS 84, longitude first
 * @param repair what had to be mended; empty when nothing
 */
record Outline(
    int number,
    KatoCode code,
    KatoCode codeInFile,
    LocalizedText name,
    MultiPolygon shape,
    Optional<String> repair) {}
