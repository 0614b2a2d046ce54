package kz.qadam.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.place.OwnerClass;
import kz.qadam.text.LocalizedText;

/**
 * Hands out owners: one state body for all places of a sector in a neighbourhood, a company for
 * each private place or a chain for several. Mutable; one thread.
 */
public final class OwnerRegister {

  /** Numbers begin here, so that no real company or department is meant. */
  private static final int FIRST_NUMBER = 501;

  private static final double PROBABILITY_OF_A_CHAIN = 0.3;

  private static final NamePattern LOCAL =
      NamePattern.of(
          "№ {n} жергілікті басқарма", "Местное управление № {n}", "Local department No. {n}");
  private static final NamePattern CENTRAL =
      NamePattern.of(
          "№ {n} аумақтық департамент",
          "Территориальный департамент № {n}",
          "Territorial department No. {n}");
  private static final NamePattern OTHER_STATE =
      NamePattern.of(
          "№ {n} мемлекеттік орган", "Государственный орган № {n}", "State body No. {n}");
  private static final NamePattern QUASI_STATE =
      NamePattern.of("«{word}-{n}» АҚ", "АО «{word}-{n}»", "{word}-{n} JSC");
  private static final NamePattern PRIVATE =
      NamePattern.of("«{word}-{n}» ЖШС", "ТОО «{word}-{n}»", "{word}-{n} LLP");
  private static final NamePattern NGO =
      NamePattern.of("«{word}-{n}» ҚБ", "ОО «{word}-{n}»", "{word}-{n} association");

  private record Holding(String neighbourhood, String sector, OwnerClass ownerClass) {}

  private final List<LocalizedText> words;
  private final List<MadeUpOrganisation> all = new ArrayList<>();
  private final Map<Holding, MadeUpOrganisation> latest = new HashMap<>();

  public OwnerRegister(List<LocalizedText> words) {
    this.words = List.copyOf(words);
  }

  /** In the order of their numbers. */
  public List<MadeUpOrganisation> listAll() {
    return List.copyOf(all);
  }

  /**
   * The owner of one more place.
   *
   * @param neighbourhood a settlement's name
   */
  public MadeUpOrganisation ownerOf(KindProfile profile, String neighbourhood, Chance chance) {
    OwnerClass ownerClass = profile.owners().pick(chance);
    Holding holding = new Holding(neighbourhood, profile.sector(), ownerClass);
    MadeUpOrganisation known = latest.get(holding);
    boolean single = ownerClass == OwnerClass.PRIVATE || ownerClass == OwnerClass.NGO;
    if (known != null && (!single || chance.happens(PROBABILITY_OF_A_CHAIN))) {
      return known;
    }
    MadeUpOrganisation founded = found(ownerClass, chance);
    latest.put(holding, founded);
    return founded;
  }

  private MadeUpOrganisation found(OwnerClass ownerClass, Chance chance) {
    int number = all.size() + 1;
    LocalizedText name =
        pattern(ownerClass)
            .fill(
                Map.of(
                    "n", NamePattern.same(FIRST_NUMBER - 1 + number), "word", chance.pick(words)));
    MadeUpOrganisation founded = new MadeUpOrganisation(number, name, ownerClass);
    all.add(founded);
    return founded;
  }

  private static NamePattern pattern(OwnerClass ownerClass) {
    return switch (ownerClass) {
      case LOCAL_EXECUTIVE -> LOCAL;
      case CENTRAL_EXECUTIVE -> CENTRAL;
      case OTHER_STATE, UNKNOWN -> OTHER_STATE;
      case QUASI_STATE -> QUASI_STATE;
      case PRIVATE -> PRIVATE;
      case NGO -> NGO;
    };
  }
}
