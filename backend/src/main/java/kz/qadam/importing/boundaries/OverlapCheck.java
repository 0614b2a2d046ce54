package kz.qadam.importing.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qadam.importing.ImportReport;
import kz.qadam.problem.FieldProblem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Looks whether outlines of one set lie on each other, as no two territories of a level do. */
final class OverlapCheck {

  /** Up to this share of the smaller outline an overlap is a difference in digitising. */
  private static final double TOLERATED_SHARE = 0.02;

  private record Overlap(Outline smaller, Outline larger, double share) {}

  private OverlapCheck() {}

  /** Refuses outlines that lie on others, and notes how far smaller overlaps go. */
  static void run(List<Outline> outlines, String fileName, ImportReport report) {
    List<Overlap> overlaps = listOverlaps(outlines);
    double worst = 0;
    for (Overlap overlap : overlaps) {
      if (overlap.share() > TOLERATED_SHARE) {
        Outline smaller = overlap.smaller();
        double percent = Math.round(overlap.share() * 1000) / 10.0;
        report.refuseRow(
            fileName,
            smaller.number(),
            List.of(
                FieldProblem.of("geometry", "overlaps", overlap.larger().code().value(), percent)));
      }
      worst = Math.max(worst, overlap.share());
    }
    if (worst > 0) {
      report.note(
          String.format(
              Locale.ROOT,
              "%d pairs of neighbours overlap a little, at most %.2f %% of the smaller outline;"
                  + " the smaller code wins there",
              overlaps.size(),
              worst * 100));
    }
  }

  private static List<Overlap> listOverlaps(List<Outline> outlines) {
    STRtree index = new STRtree();
    List<Overlap> overlaps = new ArrayList<>();
    for (Outline outline : outlines) {
      index.insert(outline.shape().getEnvelopeInternal(), outline);
    }
    for (Outline outline : outlines) {
      for (Object found : index.query(outline.shape().getEnvelopeInternal())) {
        Outline other = (Outline) found;
        if (outline.number() < other.number()) {
          addOverlap(outline, other, overlaps);
        }
      }
    }
    return overlaps;
  }

  private static void addOverlap(Outline one, Outline other, List<Overlap> overlaps) {
    double sharedArea = sharedArea(one.shape(), other.shape());
    if (sharedArea > 0) {
      boolean oneIsSmaller = one.shape().getArea() <= other.shape().getArea();
      Outline smaller = oneIsSmaller ? one : other;
      Outline larger = oneIsSmaller ? other : one;
      overlaps.add(new Overlap(smaller, larger, sharedArea / smaller.shape().getArea()));
    }
  }

  private static double sharedArea(Geometry one, Geometry other) {
    try {
      return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    } catch (TopologyException e) {
      throw new IllegalStateException("valid outlines that cannot be intersected", e);
    }
  }
}
