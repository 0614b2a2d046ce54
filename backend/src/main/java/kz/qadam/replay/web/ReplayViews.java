package kz.qadam.replay.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.replay.FlipCounts;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replays into the shape of their page. */
@Component
class ReplayViews {

  private final ReplayService replays;
  private final PlaceService places;
  private final TerritoryService territories;
  private final StandardPacks packs;

  ReplayViews(
      ReplayService replays,
      PlaceService places,
      TerritoryService territories,
      StandardPacks packs) {
    this.replays = replays;
    this.places = places;
    this.territories = territories;
    this.packs = packs;
  }

  /** What it is and how far. */
  public record View(
      String id,
      String from,
      String to,
      String fromHash,
      String toHash,
      String state,
      String started,
      String changeSeq,
      String done,
      String total) {}

  /** A level as signs show it. */
  public record Level(String state, AccessRange range) {}

  /** One line of a count, which leads to what it counts. */
  public record Count(String code, LocalizedText name, String href, String count, boolean chosen) {}

  /** So many places go from one state to another. */
  public record Move(String group, String from, String to, String count) {}

  /** A criterion that is a cause. */
  public record Cause(String id, LocalizedText wording) {}

  /** One place for one group. */
  public record Line(
      String place,
      LocalizedText name,
      LocalizedText address,
      LocalizedText territory,
      String group,
      Level before,
      Level after,
      List<Cause> causes) {
    public Line {
      causes = List.copyOf(causes);
    }
  }

  /**
   * What it found.
   *
   * @param next address of the next page; null: there is none
   * @param all address without conditions; null: there are none
   */
  public record Found(
      String places,
      List<Count> groups,
      List<Count> regions,
      List<Count> criteria,
      List<Move> moves,
      List<Line> lines,
      String csv,
      @Nullable String all,
      @Nullable String next) {
    public Found {
      groups = List.copyOf(groups);
      regions = List.copyOf(regions);
      criteria = List.copyOf(criteria);
      moves = List.copyOf(moves);
      lines = List.copyOf(lines);
    }
  }

  View view(Replay replay, Instant now, Language language) {
    return new View(
        replay.id().toString(),
        replay.from().toString(),
        replay.to().toString(),
        replay.fromHash(),
        replay.toHash(),
        replay.state(now).code(),
        LocalDay.withTime(language, replay.startedAt()),
        replay.knownChangeSeq().map(seq -> Numbers.whole(language, seq)).orElse("–"),
        Numbers.whole(language, replay.placesDone()),
        Numbers.whole(language, replay.placesTotal()));
  }

  Found found(
      Replay replay, FlipFilter filter, List<FoundFlip> flips, int pageSize, Language language) {
    FlipCounts counts = replays.count(replay.id());
    List<FoundFlip> page = flips.subList(0, Math.min(pageSize, flips.size()));
    String here = StandardAddress.of(replay.to()) + "/replay";
    Links links = new Links(here, filter, language);
    FlipQuery query = filter.query();
    boolean isFiltered =
        query.group().isPresent() || query.territory().isPresent() || query.criterion().isPresent();
    return new Found(
        Numbers.whole(language, counts.places()),
        links.counts(
            counts.byGroup(),
            "group",
            group -> String.valueOf(group.code()),
            _ -> LocalizedText.NONE,
            query.group()),
        links.counts(
            counts.byRegion(), "territory", KatoCode::value, this::name, query.territory()),
        links.counts(
            counts.byCriterion(),
            "criterion",
            CriterionId::value,
            criterion -> wording(replay, criterion),
            query.criterion()),
        counts.moves().stream().map(move -> move(move, language)).toList(),
        lines(replay, page),
        filter.at(here + ".csv").encode().toUriString(),
        isFiltered ? here + "?replay=" + replay.id() : null,
        flips.size() > pageSize
            ? filter
                .at(here)
                .queryParam("after", FlipFilter.encode(page.getLast()))
                .encode()
                .toUriString()
            : null);
  }

  private record Links(String here, FlipFilter filter, Language language) {

    <K> List<Count> counts(
        Map<K, Long> counts,
        String parameter,
        Function<K, String> code,
        Function<K, LocalizedText> name,
        Optional<K> chosen) {
      List<Count> lines = new ArrayList<>();
      counts.forEach(
          (key, count) ->
              lines.add(
                  new Count(
                      code.apply(key),
                      name.apply(key),
                      filter
                          .at(here)
                          .replaceQueryParam(parameter, code.apply(key))
                          .encode()
                          .toUriString(),
                      Numbers.whole(language, count),
                      chosen.filter(key::equals).isPresent())));
      return lines;
    }
  }

  private static Move move(FlipCounts.Move move, Language language) {
    return new Move(
        String.valueOf(move.group().code()),
        move.from().code(),
        move.to().code(),
        Numbers.whole(language, move.places()));
  }

  private List<Line> lines(Replay replay, List<FoundFlip> page) {
    Map<PlaceId, Place> known =
        places.findPlaces(page.stream().map(FoundFlip::place).distinct().toList()).stream()
            .collect(Collectors.toMap(Place::id, Function.identity()));
    return page.stream()
        .map(flip -> line(replay, flip, Optional.ofNullable(known.get(flip.place()))))
        .toList();
  }

  private Line line(Replay replay, FoundFlip found, Optional<Place> place) {
    return new Line(
        found.place().toString(),
        place.map(Place::name).orElse(LocalizedText.NONE),
        place.map(Place::address).orElse(LocalizedText.NONE),
        name(found.territory()),
        String.valueOf(found.flip().group().code()),
        level(found.flip().knownBefore()),
        level(found.flip().knownAfter()),
        found.flip().causes().stream()
            .map(cause -> new Cause(cause.value(), wording(replay, cause)))
            .toList());
  }

  static Level level(Optional<AccessRange> range) {
    return new Level(
        range.map(AccessState::of).orElse(AccessState.NOT_ASSESSED).code(),
        range.orElse(AccessRange.UNKNOWN));
  }

  private LocalizedText name(KatoCode code) {
    return territories.findTerritory(code).map(Territory::name).orElse(LocalizedText.NONE);
  }

  private LocalizedText wording(Replay replay, CriterionId criterion) {
    return Stream.of(replay.to(), replay.from())
        .flatMap(name -> pack(name).stream())
        .flatMap(pack -> pack.findCriterion(criterion).stream())
        .map(Criterion::wording)
        .findFirst()
        .orElse(LocalizedText.NONE);
  }

  private Optional<StandardPack> pack(PackVersion name) {
    return packs.findPack(name.id(), name.version());
  }
}
