package kz.qadam.standard.internal;

import java.util.List;
import java.util.Optional;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;

/** The packs under {@code /standard/} on the class path, named in {@code /standard/packs.txt}. */
final class ClasspathPacks implements StandardPacks {

  private static final String ROOT = "/standard/";

  private final List<StandardPack> packs;
  private final List<VerdictEngine> engines;

  private ClasspathPacks(List<StandardPack> packs) {
    this.packs = packs;
    this.engines = packs.stream().map(VerdictEngine::new).toList();
  }

  /**
   * Reads all packs; the first line of the list names the current one.
   *
   * @throws kz.qadam.standard.InvalidPackException a pack is missing or wrong
   */
  static ClasspathPacks load() {
    List<StandardPack> packs =
        PackFile.lines(ROOT + "packs.txt").stream()
            .filter(line -> !line.isBlank())
            .map(folder -> PackReader.read(ROOT + folder.strip()))
            .toList();
    return new ClasspathPacks(packs);
  }

  @Override
  public StandardPack current() {
    return packs.getFirst();
  }

  @Override
  public Optional<StandardPack> findPack(String id, String version) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  @Override
  public List<StandardPack> listPacks() {
    return packs;
  }

  @Override
  public VerdictEngine getEngine(StandardPack pack) {
    return engines.stream()
        .filter(engine -> engine.pack().equals(pack))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("no pack here: " + pack.id() + " " + pack.version()));
  }
}
