package kz.qadam.standard;

/** What the register knows of a place and conditions ask for. */
public enum PlaceTrait {
  STOREYS("storeys"),
  COMMISSIONED_YEAR("commissioned");

  private final String word;

  PlaceTrait(String word) {
    this.word = word;
  }

  /** The word for it in conditions. */
  public String word() {
    return word;
  }
}
