package kz.qadam.replay.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackComparison;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Versions of the standard: all of them, one of them, and loading another. */
@Controller
class StandardPages {

  private final PackRegister register;
  private final StandardPacks packs;
  private final ReplayService replays;
  private final Texts texts;
  private final Clock clock;

  StandardPages(
      PackRegister register, StandardPacks packs, ReplayService replays, Texts texts, Clock clock) {
    this.register = register;
    this.packs = packs;
    this.replays = replays;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * One version in a list.
   *
   * @param state end of a text key: in-force, planned, past, draft or shipped
   * @param day of which the state speaks; null: of none
   */
  public record Line(String id, LocalizedText title, String state, @Nullable String day) {}

  /** What the form sends: both files, pasted. */
  record Sent(@Nullable String description, @Nullable String criteria) {}

  /** The page {@code standard/new}. */
  public record LoadView(String description, String criteria, List<FormMistake> errors) {
    public LoadView {
      errors = List.copyOf(errors);
    }
  }

  /** A criterion that is defined otherwise than in the version in force. */
  public record Changed(String id, LocalizedText wording) {}

  /** A replay in the list of a version. */
  public record Run(String id, String state, String day, String from) {}

  /** Whether the reader may decide on it. */
  public enum Decidable {
    YES,
    /** It is in force, or will be. */
    DECIDED,
    /** They loaded it. */
    OWN
  }

  /**
   * The page {@code standard/standard}.
   *
   * @param inForce name of the version in force, which this one is compared with
   */
  public record View(
      Line line, String inForce, List<Changed> changed, List<Run> runs, Decidable decidable) {
    public View {
      changed = List.copyOf(changed);
      runs = List.copyOf(runs);
    }
  }

  @GetMapping(StandardAddress.LIST)
  Rendering list(Locale locale) {
    Language language = Language.of(locale);
    List<Line> lines =
        register.listEntries().stream().map(entry -> line(entry.name(), language)).toList();
    return StandardAddress.page("standard/standards").modelAttribute("lines", lines).build();
  }

  @GetMapping("/standards/new")
  Rendering showForm() {
    return StandardAddress.page("standard/new")
        .modelAttribute("view", new LoadView("", "", List.of()))
        .build();
  }

  @PostMapping(StandardAddress.LIST)
  Rendering load(@ModelAttribute Sent sent, ServerWebExchange exchange, Locale locale) {
    String description = Objects.requireNonNullElse(sent.description(), "");
    String criteria = Objects.requireNonNullElse(sent.criteria(), "");
    PersonId who = SignedIn.find(exchange).orElseThrow().person();
    try {
      StandardPack loaded =
          register.load(
              new PackFiles(unixLines(description), unixLines(criteria)), PersonId.actor(who));
      return StandardAddress.seeOther(StandardAddress.of(PackVersion.of(loaded)));
    } catch (InvalidPackException wrong) {
      return StandardAddress.refused("standard/new")
          .modelAttribute(
              "view",
              new LoadView(
                  description, criteria, FormMistake.of(wrong, texts, Language.of(locale))))
          .build();
    }
  }

  /**
   * Forms send the ends of lines as CR LF; the hash must be that of the file. PostgreSQL has no
   * NUL.
   */
  private static String unixLines(String text) {
    return text.replace("\r\n", "\n").replace("\0", "");
  }

  @GetMapping("/standards/{id}")
  Rendering show(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    PackVersion name = StandardAddress.parse(id);
    StandardPack pack = getPack(name);
    StandardPack current = packs.current();
    Language language = Language.of(locale);
    Line line = line(name, language);
    List<Changed> changed =
        new PackComparison(packs.getEngine(current), packs.getEngine(pack))
            .changedCriteria().stream()
                .map(
                    criterion ->
                        new Changed(
                            criterion.value(),
                            pack.findCriterion(criterion)
                                .or(() -> current.findCriterion(criterion))
                                .map(Criterion::wording)
                                .orElse(LocalizedText.NONE)))
                .toList();
    Instant now = clock.instant();
    List<Run> runs =
        replays.findReplays(name).stream().map(replay -> run(replay, now, language)).toList();
    return StandardAddress.page("standard/standard")
        .modelAttribute(
            "view",
            new View(
                line,
                PackVersion.of(current).toString(),
                changed,
                runs,
                decidable(name, line, exchange)))
        .build();
  }

  private Decidable decidable(PackVersion name, Line line, ServerWebExchange exchange) {
    if (line.state().equals("in-force") || line.state().equals("planned")) {
      return Decidable.DECIDED;
    }
    String reader = PersonId.actor(SignedIn.find(exchange).orElseThrow().person());
    boolean isOwn =
        register.findEntry(name).filter(entry -> entry.loadedBy().equals(reader)).isPresent();
    return isOwn ? Decidable.OWN : Decidable.YES;
  }

  private StandardPack getPack(PackVersion name) {
    return packs
        .findPack(name.id(), name.version())
        .orElseThrow(() -> new ServiceException(ProblemType.STANDARD_NOT_FOUND, "no pack " + name));
  }

  private static Run run(Replay replay, Instant now, Language language) {
    return new Run(
        replay.id().toString(),
        replay.state(now).code(),
        LocalDay.withTime(language, replay.startedAt()),
        replay.from().toString());
  }

  private Line line(PackVersion name, Language language) {
    LocalizedText title =
        packs
            .findPack(name.id(), name.version())
            .map(StandardPack::title)
            .orElse(LocalizedText.NONE);
    PackState state = PackState.of(name, register, packs);
    return new Line(
        name.toString(),
        title,
        state.code(),
        state.day().map(day -> LocalDay.of(language, day)).orElse(null));
  }
}
