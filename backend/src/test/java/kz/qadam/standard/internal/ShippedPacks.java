package kz.qadam.standard.internal;

import kz.qadam.standard.StandardPacks;

/** The packs of the product for tests and benchmarks of other packages. */
public final class ShippedPacks {

  private ShippedPacks() {}

  public static StandardPacks load() {
    return ClasspathPacks.load();
  }
}
