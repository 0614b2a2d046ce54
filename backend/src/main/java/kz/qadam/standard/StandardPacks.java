package kz.qadam.standard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs that this installation can judge by, and which of them is in force when. */
public interface StandardPacks {

  /** The pack that new audits are made by and that levels follow now. */
  StandardPack current();

  /** The pack that levels followed at this moment; what figures of a day are counted by. */
  StandardPack inForceAt(Instant moment);

  /** The pack by which a stored audit was made; empty when this installation does not have it. */
  Optional<StandardPack> findPack(String id, String version);

  /**
   * A pack that shipped once or that a decision stands for, so that its content is fixed; empty
   * also for what is only a draft.
   */
  default Optional<StandardPack> findPublished(String id, String version) {
    return findPack(id, version);
  }

  /** All packs that were ever in force or ship with the service, the current one first. */
  List<StandardPack> listPacks();

  /**
   * What judges by the pack: made once, since compiling a pack takes as long as many places.
   *
   * @throws IllegalArgumentException not a pack of this installation
   */
  VerdictEngine getEngine(StandardPack pack);

  /**
   * The files that the pack was read from.
   *
   * @throws IllegalArgumentException not a pack of this installation
   */
  PackFiles getFiles(StandardPack pack);

  /** SHA-256 of each file that the current pack was read from, by the file's name. */
  default Map<String, String> currentFileHashes() {
    return getFiles(current()).hashes();
  }
}
