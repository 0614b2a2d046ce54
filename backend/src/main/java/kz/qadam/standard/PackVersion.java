package kz.qadam.standard;

/** Names one version of a pack; written {@code st-rk-3846-2023@2026.1}. */
public record PackVersion(String id, String version) {

  public static PackVersion of(StandardPack pack) {
    return new PackVersion(pack.id(), pack.version());
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException the text has another shape
   */
  public static PackVersion parse(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at == text.length() - 1) {
      throw new IllegalArgumentException(
          "a version of a pack is written as st-rk-3846-2023@2026.1, was '" + text + "'");
    }
    return new PackVersion(text.substring(0, at), text.substring(at + 1));
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
