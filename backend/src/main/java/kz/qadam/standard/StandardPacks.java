package kz.qadam.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs that ship with the service. */
public interface StandardPacks {

  /** The pack that new audits are made by. */
  StandardPack current();

  /** The pack by which a stored audit was made; empty when this service does not have it. */
  Optional<StandardPack> findPack(String id, String version);

  /** All packs, the current one first. */
  List<StandardPack> listPacks();

  /**
   * What judges by the pack: made once, since compiling a pack takes as long as many places.
   *
   * @throws IllegalArgumentException not a pack of this service
   */
  VerdictEngine getEngine(StandardPack pack);

  /**
   * SHA-256 of each file that the current pack was read from, by the file's name: lower-case hex,
   * as {@code sha256sum} prints it.
   */
  Map<String, String> currentFileHashes();
}
