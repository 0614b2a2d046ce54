package kz.qadam.replay.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.audit.LevelPeriod;
import kz.qadam.audit.PlaceLevels;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What one place was for each group by every version of the standard that was ever in force. */
@Controller
class PlaceStandards {

  private final PlaceService places;
  private final PlaceLevels levels;
  private final StandardPacks packs;
  private final PackRegister register;

  PlaceStandards(
      PlaceService places, PlaceLevels levels, StandardPacks packs, PackRegister register) {
    this.places = places;
    this.levels = levels;
    this.packs = packs;
    this.register = register;
  }

  /**
   * One level and its time.
   *
   * @param to null: it still is
   */
  record PeriodResponse(
      String group, String state, String worst, String best, Instant from, @Nullable Instant to) {

    static PeriodResponse of(LevelPeriod period) {
      return new PeriodResponse(
          String.valueOf(period.group().code()),
          AccessState.of(period.range()).code(),
          code(period.range().worst()),
          code(period.range().best()),
          period.from(),
          period.to());
    }

    private static String code(Enum<?> level) {
      return level.name().toLowerCase(Locale.ROOT);
    }
  }

  /** All levels by one version. */
  record VersionResponse(String pack, String version, String state, List<PeriodResponse> levels) {
    VersionResponse {
      levels = List.copyOf(levels);
    }
  }

  /** The answer to the history of levels. */
  record HistoryResponse(long place, List<VersionResponse> versions) {
    HistoryResponse {
      versions = List.copyOf(versions);
    }
  }

  /** One level with its time in the reader's words. */
  public record Period(ReplayViews.Level level, String from, @Nullable String to) {}

  /** The levels of one group. */
  public record Group(String code, List<Period> periods) {
    public Group {
      periods = List.copyOf(periods);
    }
  }

  /** The levels by one version. */
  public record Version(
      String name, LocalizedText title, String state, @Nullable String day, List<Group> groups) {
    public Version {
      groups = List.copyOf(groups);
    }
  }

  /** Levels of the place by each version, from its first audit on. */
  @GetMapping("/api/places/{id}/levels")
  @ResponseBody
  HistoryResponse getLevels(@PathVariable String id) {
    Place place = getPlace(id);
    return new HistoryResponse(
        place.id().value(),
        packs.listPacks().stream()
            .map(
                pack ->
                    new VersionResponse(
                        pack.id(),
                        pack.version(),
                        PackState.of(PackVersion.of(pack), register, packs).code(),
                        levels.history(place.id(), pack).stream().map(PeriodResponse::of).toList()))
            .toList());
  }

  @GetMapping("/places/{id}/standards")
  String showVersions(@PathVariable String id, Locale locale, Model model) {
    Place place = getPlace(id);
    Language language = Language.of(locale);
    model.addAttribute("id", place.id().toString());
    model.addAttribute("name", place.name());
    model.addAttribute(
        "versions",
        packs.listPacks().stream().map(pack -> version(place.id(), pack, language)).toList());
    return "standard/place";
  }

  private Version version(PlaceId place, StandardPack pack, Language language) {
    List<LevelPeriod> all = levels.history(place, pack);
    List<Group> groups = new ArrayList<>();
    Arrays.stream(DisabilityGroup.values())
        .forEach(
            group -> {
              List<Period> periods =
                  all.stream()
                      .filter(period -> period.group() == group)
                      .map(period -> period(period, language))
                      .toList();
              if (!periods.isEmpty()) {
                groups.add(new Group(String.valueOf(group.code()), periods));
              }
            });
    PackState state = PackState.of(PackVersion.of(pack), register, packs);
    return new Version(
        pack.version(),
        pack.title(),
        state.code(),
        state.day().map(day -> LocalDay.of(language, day)).orElse(null),
        groups);
  }

  private static Period period(LevelPeriod period, Language language) {
    return new Period(
        ReplayViews.level(Optional.of(period.range())),
        LocalDay.of(language, period.from()),
        period.to() == null ? null : LocalDay.of(language, period.to()));
  }

  private Place getPlace(String id) {
    if (!id.matches("[1-9]\\d{0,17}")) {
      throw new ServiceException(ProblemType.PLACE_NOT_FOUND, "no place '" + id + "'");
    }
    return places.getPlace(new PlaceId(Long.parseLong(id)));
  }
}
