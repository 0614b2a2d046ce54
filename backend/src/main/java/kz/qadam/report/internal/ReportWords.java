package kz.qadam.report.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import kz.qadam.indicator.Estimate;
import kz.qadam.indicator.Figure;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.IndicatorTexts;
import kz.qadam.indicator.LevelCounts;
import kz.qadam.indicator.Tally;
import kz.qadam.order.ControlKind;
import kz.qadam.standard.AccessState;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/** A report in the words of one language, for the printed form and the workbook. */
public final class ReportWords {

  private final ReportContent content;
  private final IndicatorTexts indicators;
  private final Texts texts;
  private final Language language;

  ReportWords(ReportContent content, IndicatorTexts indicators, Texts texts, Language language) {
    this.content = content;
    this.indicators = indicators;
    this.texts = texts;
    this.language = language;
  }

  /** One line of the table of levels; counts in the order of {@link #states}. */
  public record LevelRow(String group, List<Long> counts) {}

  /** One line of state control. */
  public record ControlRow(String label, long number) {}

  /** How one indicator is counted. */
  public record Method(
      String title,
      String wording,
      String rule,
      String population,
      String targets,
      String source) {}

  public String text(String key, Object... values) {
    return texts.get(language, key, values);
  }

  public String title() {
    return text("report.title." + content.kind().code(), String.valueOf(content.asOf().getYear()));
  }

  public String territory() {
    return best(content.territory().name());
  }

  public String asOf() {
    return Dates.day(language, content.asOf());
  }

  public String standard() {
    var standard = content.figures().standard();
    return text("indicator.standard", best(standard.title()), standard.version());
  }

  public long places() {
    return content.figures().whole().places();
  }

  public long services() {
    return content.figures().whole().services();
  }

  public long approximatePlaces() {
    return content.figures().whole().approximatePlaces();
  }

  /** The figures of the whole territory. */
  public List<ReportRow> figures() {
    return rows(territory(), content.figures().whole());
  }

  /** The figures of each child, indicator by indicator. */
  public List<ReportRow> parts() {
    List<ReportRow> rows = new ArrayList<>();
    for (ReportContent.Part part : content.parts()) {
      String name =
          part.territory() == null
              ? text("indicator.parts.elsewhere")
              : best(part.territory().name());
      rows.addAll(rows(name, part.tally()));
    }
    return rows;
  }

  private List<ReportRow> rows(String territory, Tally tally) {
    return content.figures().indicators().stream()
        .map(indicator -> row(territory, content.figures().figure(indicator, tally)))
        .toList();
  }

  private ReportRow row(String territory, Figure figure) {
    Estimate estimate = figure.estimate();
    return new ReportRow(
        territory,
        best(figure.indicator().title()),
        estimate.members().isSmall()
            ? ""
            : indicators.percent(language, estimate.lowPermille(), estimate.highPermille()),
        orNull(estimate.lowPermille()),
        orNull(estimate.highPermille()),
        figure.target().map(Indicator.Target::percent).orElse(null),
        estimate.members().sure(),
        estimate.members().undecided(),
        estimate.members().total(),
        estimate.doubtful().total());
  }

  /** Names of the levels, in the order of the columns. */
  public List<String> states() {
    return Arrays.stream(AccessState.values()).map(state -> text("level." + state.code())).toList();
  }

  public List<LevelRow> levels() {
    return content.figures().whole().levels().stream().map(this::level).toList();
  }

  private LevelRow level(LevelCounts counts) {
    return new LevelRow(
        text("group." + counts.group().code()),
        Arrays.stream(AccessState.values()).map(counts::count).toList());
  }

  /** From when to when state control is counted. */
  public String controlPeriod() {
    var period = content.control().period();
    return text(
        "order.statistics.period",
        Dates.day(language, period.from()),
        Dates.day(language, period.to()));
  }

  public List<ControlRow> control() {
    List<ControlRow> rows = new ArrayList<>();
    for (ControlKind kind : ControlKind.values()) {
      rows.add(
          new ControlRow(text("order.kind." + kind.code()), content.control().total().count(kind)));
    }
    rows.add(new ControlRow(text("order.statistics.tenge"), content.control().total().fineTenge()));
    return rows;
  }

  /** What holds for every figure. */
  public List<String> method() {
    return List.of(
        text("indicator.method.range"),
        text("indicator.method.day"),
        text("indicator.method.small"),
        text("indicator.assumed." + content.figures().readings().assumedOwner().code()),
        text("indicator.method.open"),
        text("indicator.method.education"));
  }

  public List<Method> methods() {
    return content.figures().indicators().stream().map(this::methodOf).toList();
  }

  private Method methodOf(Indicator indicator) {
    List<String> targets =
        indicator.targets().stream()
            .map(
                target ->
                    text(
                        "indicator.method.target", String.valueOf(target.year()), target.percent()))
            .toList();
    return new Method(
        best(indicator.title()),
        best(indicator.wording()),
        indicators.rule(language, indicator),
        indicators.population(language, indicator, content.figures().readings()),
        String.join("; ", targets),
        indicator.source());
  }

  private String best(LocalizedText text) {
    return text.bestFor(language).map(LocalizedText.Part::value).orElse("–");
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
