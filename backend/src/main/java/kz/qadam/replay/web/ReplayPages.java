package kz.qadam.replay.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.FoundFlip;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Replays of one version: starting one, its progress, what it found, and that as a file. */
@Controller
class ReplayPages {

  private static final int PAGE_SIZE = 50;
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final ReplayService replays;
  private final StandardPacks packs;
  private final ReplayViews views;
  private final FlipsCsv csv;
  private final Clock clock;

  ReplayPages(
      ReplayService replays, StandardPacks packs, ReplayViews views, FlipsCsv csv, Clock clock) {
    this.replays = replays;
    this.packs = packs;
    this.views = views;
    this.csv = csv;
    this.clock = clock;
  }

  @PostMapping("/standards/{id}/replays")
  Rendering start(@PathVariable String id, ServerWebExchange exchange) {
    PackVersion pack = StandardAddress.parse(id);
    PersonId who = SignedIn.find(exchange).orElseThrow().person();
    return StandardAddress.seeOther(
        StandardAddress.of(pack) + "/replay?replay=" + replays.start(pack, PersonId.actor(who)));
  }

  @GetMapping(path = "/standards/{id}/replay", produces = MediaType.TEXT_HTML_VALUE)
  Rendering show(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> values, Locale locale) {
    PackVersion pack = getKnown(id);
    Optional<Replay> replay = find(pack, values.getFirst("replay"));
    Rendering.Builder<?> page =
        StandardAddress.page("standard/replay").modelAttribute("pack", pack.toString());
    if (replay.isEmpty()) {
      return page.build();
    }
    Language language = Language.of(locale);
    page.modelAttribute("view", views.view(replay.get(), clock.instant(), language));
    if (replay.get().state(clock.instant()) == Replay.State.FINISHED) {
      FlipFilter filter = FlipFilter.parse(replay.get().id(), values);
      List<FoundFlip> found = replays.findFlips(filter.query(), filter.after(), PAGE_SIZE + 1);
      page.modelAttribute("found", views.found(replay.get(), filter, found, PAGE_SIZE, language));
    }
    return page.build();
  }

  @GetMapping("/standards/{id}/replay.csv")
  ResponseEntity<Resource> download(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> values, Locale locale)
      throws IOException {
    PackVersion pack = getKnown(id);
    Optional<Replay> replay = find(pack, values.getFirst("replay"));
    ContentDisposition disposition =
        ContentDisposition.attachment().filename("qadam-replay-" + pack + ".csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(
            csv.write(
                replay,
                replay.map(found -> FlipFilter.parse(found.id(), values).query()),
                Language.of(locale)));
  }

  private PackVersion getKnown(String id) {
    PackVersion pack = StandardAddress.parse(id);
    if (packs.findPack(pack.id(), pack.version()).isEmpty()) {
      throw new ServiceException(ProblemType.STANDARD_NOT_FOUND, "no pack " + pack);
    }
    return pack;
  }

  /** The one asked for, or the latest. */
  private Optional<Replay> find(PackVersion pack, @Nullable String asked) {
    if (asked == null) {
      return replays.findReplays(pack).stream().findFirst();
    }
    Replay replay = replays.getReplay(StandardAddress.replay(asked));
    if (!replay.to().equals(pack)) {
      throw new ServiceException(ProblemType.REPLAY_NOT_FOUND, replay.id() + " is of another pack");
    }
    return Optional.of(replay);
  }
}
