package kz.qadam.standard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;

/** Where versions and decisions are kept. */
public interface PackStore {

  /** Inserts, or replaces what is there. */
  void put(PackRegister.Entry entry, PackFiles files);

  List<PackRegister.Entry> listEntries();

  Optional<PackRegister.Entry> findEntry(PackVersion pack);

  Optional<PackFiles> findFiles(PackVersion pack);

  List<Activation> listActivations();

  void add(Activation activation);

  /** The version that levels followed last before this moment; empty: none was decided on. */
  Optional<PackVersion> findApplied(Instant before);

  Optional<Activation> findDue(LocalDate today);

  void markApplied(LocalDate today, Instant moment);

  void lock();
}
