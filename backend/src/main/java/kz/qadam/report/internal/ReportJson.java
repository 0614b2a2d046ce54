package kz.qadam.report.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.qadam.indicator.Figure;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.LevelCounts;
import kz.qadam.indicator.Share;
import kz.qadam.indicator.Tally;
import kz.qadam.order.ControlFigures;
import kz.qadam.order.ControlKind;
import kz.qadam.standard.AccessState;
import kz.qadam.territory.Territory;
import kz.qadam.text.LocalizedText;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a report as canonical JSON (RFC 8785), so that the same figures are the same bytes. Counts
 * and thousandths are whole numbers; what does not exist, such as a target, is left out.
 */
final class ReportJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ReportContent content;

  private ReportJson(ReportContent content) {
    this.content = content;
  }

  static byte[] write(ReportContent content) {
    try {
      String plain = JSON.writeValueAsString(new ReportJson(content).whole());
      return new JsonCanonicalizer(plain).getEncodedString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("JSON that we wrote does not parse", e);
    }
  }

  private Map<String, Object> whole() {
    var figures = content.figures();
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("format", "qadam-report/1");
    whole.put("kind", content.kind().code());
    whole.put("asOf", content.asOf().toString());
    whole.putAll(territory(content.territory()));
    whole.put(
        "standard",
        Map.of(
            "id", figures.standard().packId(),
            "version", figures.standard().version(),
            "title", text(figures.standard().title())));
    whole.put(
        "readings",
        Map.of(
            "counted", figures.readings().counted().code(),
            "ownerLimit", figures.readings().ownerLimit().code(),
            "assumedOwner", figures.readings().assumedOwner().code()));
    whole.put("indicators", figures.indicators().stream().map(ReportJson::definition).toList());
    whole.putAll(counts(figures.whole()));
    whole.put("levels", figures.whole().levels().stream().map(ReportJson::levels).toList());
    whole.put("parts", content.parts().stream().map(this::part).toList());
    whole.put("control", control(content.control().total()));
    return whole;
  }

  private static Map<String, Object> territory(Territory territory) {
    return Map.of("territory", territory.code().value(), "name", text(territory.name()));
  }

  private static Map<String, Object> definition(Indicator indicator) {
    return Map.of(
        "id", indicator.id(),
        "title", text(indicator.title()),
        "wording", text(indicator.wording()),
        "numerator", indicator.numerator().ruleName(),
        "population", indicator.population().code(),
        "kinds", indicator.kinds(),
        "source", indicator.source());
  }

  private Map<String, Object> part(ReportContent.Part part) {
    Map<String, Object> line = new HashMap<>(counts(part.tally()));
    if (part.territory() != null) {
      line.putAll(territory(part.territory()));
    }
    return line;
  }

  private Map<String, Object> counts(Tally tally) {
    return Map.of(
        "places", tally.places(),
        "services", tally.services(),
        "approximatePlaces", tally.approximatePlaces(),
        "figures",
            content.figures().indicators().stream()
                .map(indicator -> figure(content.figures().figure(indicator, tally)))
                .toList());
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> line = new HashMap<>();
    line.put("indicator", figure.indicator().id());
    line.put("members", share(figure.estimate().members()));
    line.put("doubtful", share(figure.estimate().doubtful()));
    putKnown(line, "lowPermille", figure.estimate().lowPermille());
    putKnown(line, "highPermille", figure.estimate().highPermille());
    figure.target().ifPresent(target -> line.put("targetPercent", target.percent()));
    return line;
  }

  private static void putKnown(Map<String, Object> line, String name, OptionalInt value) {
    value.ifPresent(number -> line.put(name, number));
  }

  private static Map<String, Long> share(Share share) {
    return Map.of("sure", share.sure(), "possible", share.possible(), "total", share.total());
  }

  private static Map<String, Object> levels(LevelCounts counts) {
    Map<String, Object> line = new HashMap<>();
    line.put("group", String.valueOf(counts.group().code()));
    for (AccessState state : AccessState.values()) {
      line.put(state.code(), counts.count(state));
    }
    return line;
  }

  private Map<String, Object> control(ControlFigures figures) {
    Map<String, Object> line = new HashMap<>();
    line.put("from", content.control().period().from().toString());
    line.put("to", content.control().period().to().toString());
    List.of(ControlKind.values()).forEach(kind -> line.put(kind.code(), figures.count(kind)));
    line.put("fineTenge", figures.fineTenge());
    return line;
  }

  private static Map<String, String> text(LocalizedText text) {
    Map<String, String> parts = new HashMap<>();
    putKnown(parts, "kk", text.kk());
    putKnown(parts, "ru", text.ru());
    putKnown(parts, "en", text.en());
    return parts;
  }

  private static void putKnown(Map<String, String> parts, String language, @Nullable String text) {
    if (text != null) {
      parts.put(language, text);
    }
  }
}
