package kz.qadam.indicator.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kz.qadam.indicator.Figure;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.LevelCounts;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Share;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.indicator.UnitQuery.Side;
import kz.qadam.standard.AccessState;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Answer of {@code /api/indicators}: every figure with all that defends it. */
record IndicatorsResponse(
    String territory,
    LocalDate asOf,
    Standard standard,
    Reading reading,
    long places,
    long services,
    long approximatePlaces,
    List<FigureEntry> figures,
    List<GroupEntry> groups,
    List<PartEntry> parts) {

  record Standard(String id, String version) {}

  /** The chosen readings of what the Concept leaves open. */
  record Reading(String counted, String ownerLimit, String assumedOwner) {
    static Reading of(Readings readings) {
      return new Reading(
          readings.counted().code(), readings.ownerLimit().code(), readings.assumedOwner().code());
    }
  }

  record Name(@Nullable String kk, @Nullable String ru, @Nullable String en) {
    static Name of(LocalizedText text) {
      return new Name(text.kk(), text.ru(), text.en());
    }
  }

  /** Thousandths are missing when there are no units; a target when the year has none. */
  record FigureEntry(
      String indicator,
      Name title,
      String numerator,
      String population,
      List<String> kinds,
      @Nullable Integer lowPermille,
      @Nullable Integer highPermille,
      @Nullable Integer targetPercent,
      @Nullable Long unitsToTarget,
      Counts members,
      Counts doubtful,
      Lists lists) {}

  record Counts(long sure, long possible, long total) {
    static Counts of(Share share) {
      return new Counts(share.sure(), share.possible(), share.total());
    }
  }

  /** Pages with the units behind the counts. */
  record Lists(String numerator, String denominator, String undecided, String doubtful) {}

  record GroupEntry(
      String group,
      long accessible,
      long partial,
      long conditional,
      long inaccessible,
      long undecided,
      long notAssessed) {}

  /** A child; {@code territory} is missing for what lies in no child. */
  record PartEntry(
      @Nullable String territory,
      @Nullable Name name,
      long places,
      long services,
      List<FigureEntry> figures) {}

  static IndicatorsResponse of(TerritoryFigures figures) {
    List<PartEntry> parts = new ArrayList<>();
    figures.parts().forEach(part -> parts.add(partEntry(figures, part)));
    if (figures.elsewhere().places() > 0) {
      parts.add(elsewhereEntry(figures));
    }
    return new IndicatorsResponse(
        figures.territory().code().value(),
        figures.asOf(),
        new Standard(figures.standard().packId(), figures.standard().version()),
        Reading.of(figures.readings()),
        figures.whole().places(),
        figures.whole().services(),
        figures.whole().approximatePlaces(),
        figureEntries(
            figures,
            figures.whole(),
            new ListLinks(figures.territory().code(), figures.asOf(), Reach.WHOLE)),
        figures.whole().levels().stream().map(IndicatorsResponse::groupEntry).toList(),
        parts);
  }

  private static PartEntry partEntry(TerritoryFigures figures, TerritoryFigures.Part part) {
    ListLinks links = new ListLinks(part.territory().code(), figures.asOf(), Reach.WHOLE);
    return new PartEntry(
        part.territory().code().value(),
        Name.of(part.territory().name()),
        part.tally().places(),
        part.tally().services(),
        figureEntries(figures, part.tally(), links));
  }

  private static PartEntry elsewhereEntry(TerritoryFigures figures) {
    Tally tally = figures.elsewhere();
    ListLinks links =
        new ListLinks(figures.territory().code(), figures.asOf(), Reach.OUTSIDE_CHILDREN);
    return new PartEntry(
        null, null, tally.places(), tally.services(), figureEntries(figures, tally, links));
  }

  private static List<FigureEntry> figureEntries(
      TerritoryFigures figures, Tally tally, ListLinks links) {
    return figures.indicators().stream()
        .map(indicator -> figureEntry(figures.figure(indicator, tally), links))
        .toList();
  }

  private static FigureEntry figureEntry(Figure figure, ListLinks links) {
    Indicator indicator = figure.indicator();
    return new FigureEntry(
        indicator.id(),
        Name.of(indicator.title()),
        indicator.numerator().ruleName(),
        indicator.population().code(),
        indicator.kinds(),
        orNull(figure.estimate().lowPermille()),
        orNull(figure.estimate().highPermille()),
        figure.target().map(Indicator.Target::percent).orElse(null),
        orNull(figure.unitsToTarget()),
        Counts.of(figure.estimate().members()),
        Counts.of(figure.estimate().doubtful()),
        new Lists(
            links.part(indicator, SideCodes.codeOf(Side.NUMERATOR)),
            links.part(indicator, SideCodes.codeOf(Side.DENOMINATOR)),
            links.part(indicator, SideCodes.codeOf(Side.UNDECIDED)),
            links.part(indicator, SideCodes.codeOf(Side.DOUBTFUL))));
  }

  private static GroupEntry groupEntry(LevelCounts counts) {
    return new GroupEntry(
        String.valueOf(counts.group().code()),
        counts.count(AccessState.ACCESSIBLE),
        counts.count(AccessState.PARTIAL),
        counts.count(AccessState.CONDITIONAL),
        counts.count(AccessState.INACCESSIBLE),
        counts.count(AccessState.UNDECIDED),
        counts.count(AccessState.NOT_ASSESSED));
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
