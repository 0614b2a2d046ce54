package kz.qadam.report.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Permissions;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.report.Report;
import kz.qadam.report.ReportId;
import kz.qadam.report.ReportKind;
import kz.qadam.report.ReportNotFoundException;
import kz.qadam.report.ReportPage;
import kz.qadam.report.ReportService;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Frozen reports for people: the list, one report, and the form that freezes another. */
@Controller
class ReportPages {

  private static final int PAGE = 50;

  private final ReportService reports;
  private final TerritoryService territories;
  private final Permissions permissions;
  private final Texts texts;
  private final Clock clock;

  ReportPages(
      ReportService reports,
      TerritoryService territories,
      Permissions permissions,
      Texts texts,
      Clock clock) {
    this.reports = reports;
    this.territories = territories;
    this.permissions = permissions;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The page {@code report/list}.
   *
   * @param territory null: all
   * @param dates when the reports of last year are, or were, due
   * @param next address of the next page; null: this is the last
   */
  record ListView(
      @Nullable Territory territory,
      List<ReportView> reports,
      long total,
      List<DueDate> dates,
      boolean mayFreeze,
      @Nullable String next) {}

  /** Until when the reports of a kind must be in. */
  record DueDate(String kind, String year, String day) {}

  /** The page {@code report/new}. */
  record NewView(
      List<Territory> territories, ReportFields fields, String latest, List<ReportMistake> errors) {

    public @Nullable String error(String field) {
      return errors.stream()
          .filter(error -> error.field().equals(field))
          .map(ReportMistake::message)
          .findFirst()
          .orElse(null);
    }
  }

  @GetMapping("/reports")
  Rendering showReports(
      @RequestParam(required = false) @Nullable String territory,
      @RequestParam(required = false) @Nullable String page,
      ServerWebExchange exchange,
      Locale locale) {
    Language language = Language.of(locale);
    Optional<Territory> of = Optional.ofNullable(territory).map(this::getTerritory);
    long skip = readPage(page) * PAGE;
    ReportPage found = reports.findReports(of.map(Territory::code), skip, PAGE);
    String next =
        skip + found.reports().size() < found.total()
            ? "/reports?page="
                + (readPage(page) + 1)
                + of.map(one -> "&territory=" + one.code()).orElse("")
            : null;
    ListView view =
        new ListView(
            of.orElse(null),
            found.reports().stream().map(one -> ReportView.of(one, clock, language)).toList(),
            found.total(),
            dueDates(language),
            permissions.allow(exchange, HttpMethod.GET, "/reports/new"),
            next);
    return Rendering.view("report/list").modelAttribute("view", view).build();
  }

  /** A number beyond every list is an empty page, not a mistake. */
  private static long readPage(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
  }

  private List<DueDate> dueDates(Language language) {
    int lastYear = LocalDate.now(clock).getYear() - 1;
    List<DueDate> dates = new ArrayList<>();
    for (int year = lastYear; year <= lastYear + 1; year++) {
      for (ReportKind kind : ReportKind.values()) {
        dates.add(
            new DueDate(kind.code(), String.valueOf(year), Dates.day(language, kind.dueFor(year))));
      }
    }
    return dates;
  }

  private Territory getTerritory(String text) {
    return KatoCode.find(text)
        .map(territories::getTerritory)
        .orElseThrow(
            () -> new ServiceException(ProblemType.TERRITORY_NOT_FOUND, "not a code: " + text));
  }

  @GetMapping("/reports/{id}")
  Rendering showReport(@PathVariable String id, Locale locale) {
    Report report = reports.getReport(readId(id));
    return Rendering.view("report/report")
        .modelAttribute("view", ReportView.of(report, clock, Language.of(locale)))
        .build();
  }

  static ReportId readId(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new ReportNotFoundException("'" + text + "'");
    }
    return new ReportId(Long.parseLong(text));
  }

  @GetMapping("/reports/new")
  Rendering showForm(
      @RequestParam(required = false) @Nullable String territory, ServerWebExchange exchange) {
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    LocalDate lastYear = LocalDate.of(yesterday.getYear() - 1, 12, 31);
    LocalDate day = lastYear.isBefore(ReportService.EARLIEST) ? yesterday : lastYear;
    return form(new ReportFields(territory, day.toString()), List.of(), exchange).build();
  }

  @PostMapping("/reports")
  Rendering freeze(@ModelAttribute ReportFields fields, ServerWebExchange exchange, Locale locale) {
    try {
      ReportFields.Wish wish = fields.read();
      Report report =
          reports.freeze(wish.territory(), wish.asOf(), SignedIn.find(exchange).orElseThrow());
      return Rendering.redirectTo(URI.create("/reports/" + report.id()).toString())
          .status(HttpStatus.SEE_OTHER)
          .build();
    } catch (ServiceException refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      Language language = Language.of(locale);
      return RefusedPage.mark(form(fields, ReportMistake.of(refusal, texts, language), exchange))
          .build();
    }
  }

  private Rendering.Builder<?> form(
      ReportFields fields, List<ReportMistake> errors, ServerWebExchange exchange) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    LocalDate latest = LocalDate.now(clock).minusDays(1);
    return Rendering.view("report/new")
        .modelAttribute(
            "view", new NewView(listTerritories(who, fields), fields, latest.toString(), errors));
  }

  /** Those of their grants with the children, and the one that was asked for if it is theirs. */
  private List<Territory> listTerritories(SignedIn who, ReportFields fields) {
    List<Territory> choices = new ArrayList<>();
    for (Grant grant : who.grants()) {
      if ((grant.role() == Role.AKIMAT || grant.role() == Role.MINISTRY)
          && grant.scope() instanceof GrantScope.Territory(KatoCode code)) {
        territories.findTerritory(code).ifPresent(choices::add);
        choices.addAll(territories.listChildren(code));
      }
    }
    Optional.ofNullable(fields.territory())
        .flatMap(KatoCode::find)
        .filter(code -> reports.mayFreeze(who, code))
        .flatMap(territories::findTerritory)
        .ifPresent(choices::add);
    return choices.stream().distinct().toList();
  }
}
