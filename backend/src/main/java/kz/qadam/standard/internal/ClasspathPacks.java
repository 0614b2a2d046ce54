package kz.qadam.standard.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;

/** The packs under {@code /standard/} on the class path, named in {@code /standard/packs.txt}. */
final class ClasspathPacks implements StandardPacks {

  private static final String ROOT = "/standard/";

  private final List<StandardPack> packs;
  private final List<VerdictEngine> engines;
  private final Map<String, String> currentFileHashes;

  private ClasspathPacks(List<StandardPack> packs, Map<String, String> currentFileHashes) {
    this.packs = packs;
    this.engines = packs.stream().map(VerdictEngine::new).toList();
    this.currentFileHashes = currentFileHashes;
  }

  /**
   * Reads all packs; the first line of the list names the current one.
   *
   * @throws kz.qadam.standard.InvalidPackException a pack is missing or wrong
   */
  static ClasspathPacks load() {
    List<String> folders =
        PackFile.lines(ROOT + "packs.txt").stream()
            .filter(line -> !line.isBlank())
            .map(folder -> ROOT + folder.strip())
            .toList();
    return new ClasspathPacks(
        folders.stream().map(PackReader::read).toList(), hashFiles(folders.getFirst()));
  }

  private static Map<String, String> hashFiles(String folder) {
    return PackReader.FILES.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                file -> file, file -> PackFile.sha256(folder + "/" + file)));
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

  @Override
  public Map<String, String> currentFileHashes() {
    return currentFileHashes;
  }
}
