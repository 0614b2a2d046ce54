package kz.qadam.standard.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;

/** The packs under {@code /standard/} on the class path, named in {@code /standard/packs.txt}. */
final class ClasspathPacks implements StandardPacks {

  private static final String ROOT = "/standard/";

  private final Map<StandardPack, PackFiles> files;
  private final List<VerdictEngine> engines;

  private ClasspathPacks(Map<StandardPack, PackFiles> files) {
    this.files = files;
    this.engines = files.keySet().stream().map(VerdictEngine::new).toList();
  }

  /**
   * Reads all packs; the first line of the list names the current one.
   *
   * @throws kz.qadam.standard.InvalidPackException a pack is missing or wrong
   */
  static ClasspathPacks load() {
    Map<StandardPack, PackFiles> files = new LinkedHashMap<>();
    PackFile.lines(ROOT + "packs.txt").stream()
        .filter(line -> !line.isBlank())
        .map(folder -> PackFile.read(ROOT + folder.strip()))
        .forEach(read -> files.put(PackReader.read(read), read));
    return new ClasspathPacks(files);
  }

  @Override
  public StandardPack current() {
    return engines.getFirst().pack();
  }

  @Override
  public StandardPack inForceAt(Instant moment) {
    return current();
  }

  @Override
  public Optional<StandardPack> findPack(String id, String version) {
    return listPacks().stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  @Override
  public List<StandardPack> listPacks() {
    return engines.stream().map(VerdictEngine::pack).toList();
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
  public PackFiles getFiles(StandardPack pack) {
    PackFiles found = files.get(pack);
    if (found == null) {
      throw new IllegalArgumentException("no pack here: " + pack.id() + " " + pack.version());
    }
    return found;
  }
}
