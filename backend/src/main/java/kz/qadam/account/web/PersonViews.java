package kz.qadam.account.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.qadam.account.Device;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PeoplePage;
import kz.qadam.account.PeopleQuery;
import kz.qadam.account.Person;
import kz.qadam.account.PersonRecord;
import kz.qadam.account.ProviderAccount;
import kz.qadam.account.SignedIn;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts people, as administrators see them, into words. */
@Component
class PersonViews {

  private final GrantWords words;
  private final Texts texts;
  private final Clock clock;

  PersonViews(GrantWords words, Texts texts, Clock clock) {
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The page {@code account/people}.
   *
   * @param next after whom the next page starts; null: there is none
   */
  public record ListView(
      String words, List<PersonLine> people, boolean isFirst, @Nullable String next) {

    public ListView {
      people = List.copyOf(people);
    }
  }

  /** A person in the list. */
  public record PersonLine(String id, String name, String login, List<String> roles) {

    public PersonLine {
      roles = List.copyOf(roles);
    }
  }

  /**
   * The page {@code account/person}.
   *
   * @param login null: erased
   * @param erased when; null: not erased
   * @param mayManage password, devices, second factor and erasure are offered
   * @param isSelf the administrator's own page
   * @param links at which provider, and since when
   */
  public record PersonView(
      String id,
      String name,
      @Nullable String login,
      String since,
      @Nullable String erased,
      boolean mustChangePassword,
      boolean mayManage,
      boolean hasSecondFactor,
      boolean isSelf,
      List<GrantLine> grants,
      List<MeViews.DeviceLine> devices,
      List<String> links) {

    public PersonView {
      grants = List.copyOf(grants);
      devices = List.copyOf(devices);
      links = List.copyOf(links);
    }
  }

  /**
   * A grant.
   *
   * @param id of the page that ends it
   * @param mayEnd there is something to end
   */
  public record GrantLine(
      long id,
      String role,
      String where,
      String period,
      String given,
      String state,
      boolean mayEnd) {}

  ListView list(PeopleQuery query, PeoplePage page, Language language) {
    return new ListView(
        query.words(),
        page.people().stream().map(entry -> line(entry, language)).toList(),
        query.after() == null,
        page.next().map(Object::toString).orElse(null));
  }

  private PersonLine line(PeoplePage.Entry entry, Language language) {
    Person person = entry.person();
    return new PersonLine(
        person.id().toString(),
        person.displayName(),
        person.login(),
        entry.grants().stream().map(grant -> roleAndPlace(grant, language)).toList());
  }

  private String roleAndPlace(Grant grant, Language language) {
    return words.role(grant.role(), language) + ": " + words.where(grant.scope(), language);
  }

  PersonView person(PersonRecord found, SignedIn reader, Language language) {
    return new PersonView(
        found.id().toString(),
        name(found, language),
        found.person().map(Person::login).orElse(null),
        words.day(found.createdAt(), language),
        found.erasedAt() == null ? null : words.day(found.erasedAt(), language),
        found.person().map(Person::mustChangePassword).orElse(false),
        found.isWhollyManaged(),
        found.hasSecondFactor(),
        found.id().equals(reader.person()),
        found.grants().stream().map(kept -> grant(kept, language)).toList(),
        found.devices().stream().map(device -> device(device, reader, language)).toList(),
        found.links().stream().map(link -> link(link, language)).toList());
  }

  /** By the host: the provider may be one that this installation has no longer. */
  private String link(ProviderAccount link, Language language) {
    String host = URI.create(link.issuer()).getHost();
    return texts.get(
        language,
        "people.provider.linked",
        Objects.requireNonNullElse(host, link.issuer()),
        words.day(link.linkedAt(), language));
  }

  /** The name, or the number when that is all that is left. */
  String name(PersonRecord found, Language language) {
    return found
        .person()
        .map(Person::displayName)
        .orElseGet(() -> words.number(found.id(), language));
  }

  GrantLine grant(KeptGrant kept, Language language) {
    return new GrantLine(
        kept.id(),
        words.role(kept.grant().role(), language),
        words.where(kept.grant().scope(), language),
        words.period(kept.grant(), language),
        texts.get(
            language,
            "people.by",
            words.day(kept.givenAt(), language),
            words.by(kept.givenBy(), language)),
        state(kept, language),
        kept.isOpenOn(LocalDate.now(clock)));
  }

  private String state(KeptGrant kept, Language language) {
    LocalDate today = LocalDate.now(clock);
    if (kept.endedAt() != null) {
      return texts.get(
          language,
          "people.state.ended",
          words.day(kept.endedAt(), language),
          words.by(kept.endedBy(), language));
    }
    if (kept.isInForceOn(today)) {
      return texts.get(language, "people.state.in-force");
    }
    return texts.get(language, kept.isOpenOn(today) ? "people.state.later" : "people.state.over");
  }

  private MeViews.DeviceLine device(Device device, SignedIn reader, Language language) {
    return new MeViews.DeviceLine(
        device.sessionId(),
        words.device(device, language),
        words.time(device.signedInAt(), language),
        words.time(device.lastSeenAt(), language),
        device.sessionId() == reader.sessionId());
  }
}
