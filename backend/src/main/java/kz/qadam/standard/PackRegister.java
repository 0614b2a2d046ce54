package kz.qadam.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions that are loaded before they take force, and the decisions that they do. */
public interface PackRegister {

  /**
   * One stored version.
   *
   * @param isShipped comes with the service
   * @param loadedBy {@code person/7} or {@code operator}
   */
  record Entry(
      PackVersion name, boolean isShipped, String contentHash, String loadedBy, Instant loadedAt) {}

  /**
   * One decision that a version takes force.
   *
   * @param replay what was looked at before; null: nothing
   * @param appliedAt when levels were derived by it; null: its day has not come
   */
  record Activation(
      long id,
      PackVersion pack,
      String contentHash,
      LocalDate fromDay,
      String reason,
      String decidedBy,
      Instant decidedAt,
      @Nullable UUID replay,
      @Nullable Instant appliedAt) {

    public Optional<Instant> applied() {
      return Optional.ofNullable(appliedAt);
    }

    public Optional<UUID> knownReplay() {
      return Optional.ofNullable(replay);
    }
  }

  /**
   * Keeps a version as a draft, in place of an earlier draft of the same name.
   *
   * @throws InvalidPackException with all mistakes
   */
  StandardPack load(PackFiles files, String loadedBy);

  /** Keeps what ships with the service, so that a later release can still judge by it. */
  void keepShipped();

  /** All versions, the latest loaded first. */
  List<Entry> listEntries();

  Optional<Entry> findEntry(PackVersion pack);

  /** All decisions, the latest first. */
  List<Activation> listActivations();

  /** Writes a decision down. Callers hold the transaction, and checked it. */
  void addActivation(Activation decided);

  /** The decision that is to be applied: the latest of those whose day has come. */
  Optional<Activation> findDue(LocalDate today);

  /** From this moment on levels follow what {@link #findDue} answered; it overtook the others. */
  void markApplied(LocalDate today, Instant moment);

  /** Makes others wait who decide or apply, until the transaction ends. */
  void lock();
}
