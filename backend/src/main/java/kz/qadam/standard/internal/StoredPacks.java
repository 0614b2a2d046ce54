package kz.qadam.standard.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.VerdictEngine;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shipped packs and those that were loaded. Which one is in force is asked of the database each
 * time, in the caller's transaction, so that no node judges by one while its levels follow another.
 */
class StoredPacks implements StandardPacks, PackRegister {

  private static final String OPERATOR = "operator";

  private final ClasspathPacks shipped;
  private final PackStore store;
  private final Clock clock;
  private final Map<PackVersion, Compiled> compiled = new ConcurrentHashMap<>();

  private record Compiled(String contentHash, PackFiles files, VerdictEngine engine) {}

  StoredPacks(ClasspathPacks shipped, PackStore store, Clock clock) {
    this.shipped = shipped;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public StandardPack current() {
    return inForceAt(Instant.parse("9999-12-31T00:00:00Z"));
  }

  @Override
  public StandardPack inForceAt(Instant moment) {
    return store
        .findApplied(moment)
        .map(this::getCompiled)
        .map(found -> found.engine().pack())
        .orElseGet(shipped::current);
  }

  @Override
  public Optional<StandardPack> findPack(String id, String version) {
    return shipped
        .findPack(id, version)
        .or(() -> findCompiled(new PackVersion(id, version)).map(found -> found.engine().pack()));
  }

  @Override
  public Optional<StandardPack> findPublished(String id, String version) {
    return findPack(id, version).filter(_ -> isFixed(new PackVersion(id, version)));
  }

  @Override
  public List<StandardPack> listPacks() {
    return Stream.of(
            Stream.of(current()),
            shipped.listPacks().stream(),
            store.listActivations().stream()
                .filter(decided -> decided.applied().isPresent())
                .map(decided -> getCompiled(decided.pack()).engine().pack()))
        .flatMap(packs -> packs)
        .distinct()
        .toList();
  }

  @Override
  public VerdictEngine getEngine(StandardPack pack) {
    return shipped.listPacks().contains(pack) ? shipped.getEngine(pack) : getLoaded(pack).engine();
  }

  @Override
  public PackFiles getFiles(StandardPack pack) {
    return shipped.listPacks().contains(pack) ? shipped.getFiles(pack) : getLoaded(pack).files();
  }

  private Compiled getLoaded(StandardPack pack) {
    return findCompiled(PackVersion.of(pack))
        .filter(found -> found.engine().pack().equals(pack))
        .orElseThrow(() -> new IllegalArgumentException("no pack here: " + PackVersion.of(pack)));
  }

  private Compiled getCompiled(PackVersion pack) {
    return findCompiled(pack).orElseThrow(() -> new IllegalStateException("no pack here: " + pack));
  }

  /** Compiled once for each content; a draft that was replaced is compiled anew. */
  private Optional<Compiled> findCompiled(PackVersion pack) {
    Optional<StandardPack> ours = shipped.findPack(pack.id(), pack.version());
    if (ours.isPresent()) {
      PackFiles files = shipped.getFiles(ours.get());
      return Optional.of(new Compiled(files.contentHash(), files, shipped.getEngine(ours.get())));
    }
    Optional<Entry> entry = store.findEntry(pack);
    Compiled known = compiled.get(pack);
    if (known != null
        && entry.isPresent()
        && entry.get().contentHash().equals(known.contentHash())) {
      return Optional.of(known);
    }
    Optional<Compiled> read = store.findFiles(pack).map(StoredPacks::compile);
    read.ifPresent(found -> compiled.put(pack, found));
    return read;
  }

  private static Compiled compile(PackFiles files) {
    return new Compiled(files.contentHash(), files, new VerdictEngine(PackReader.read(files)));
  }

  @Override
  @Transactional
  public StandardPack load(PackFiles files, String loadedBy) {
    StandardPack pack = PackReader.read(files);
    PackVersion name = PackVersion.of(pack);
    store.lock();
    List<PackMistake> mistakes = new ArrayList<>(ReusedCriteria.find(pack, knownPacks(name)));
    if (isFixed(name)) {
      mistakes.add(
          new PackMistake(
              PackFiles.DESCRIPTION,
              "field version",
              PackMistake.Kind.KNOWN_VERSION,
              name.toString(),
              null,
              name + " ships with the service or was decided on: give another version"));
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidPackException(mistakes);
    }
    store.put(new Entry(name, false, files.contentHash(), loadedBy, now()), files);
    return pack;
  }

  /** Everything that facts may have been recorded by. */
  private List<StandardPack> knownPacks(PackVersion but) {
    return store.listEntries().stream()
        .filter(entry -> !entry.name().equals(but))
        .flatMap(entry -> findCompiled(entry.name()).stream())
        .map(found -> found.engine().pack())
        .collect(() -> new ArrayList<>(shipped.listPacks()), ArrayList::add, ArrayList::addAll);
  }

  private boolean isFixed(PackVersion name) {
    return shipped.findPack(name.id(), name.version()).isPresent()
        || store.findEntry(name).filter(Entry::isShipped).isPresent()
        || store.listActivations().stream().anyMatch(decided -> decided.pack().equals(name));
  }

  @Override
  @Transactional
  public void keepShipped() {
    store.lock(); // of several nodes that start at once
    for (StandardPack pack : shipped.listPacks()) {
      PackVersion name = PackVersion.of(pack);
      PackFiles files = shipped.getFiles(pack);
      boolean isKept =
          store
              .findEntry(name)
              .filter(entry -> entry.contentHash().equals(files.contentHash()))
              .isPresent();
      if (!isKept) {
        store.put(new Entry(name, true, files.contentHash(), OPERATOR, now()), files);
      }
    }
  }

  @Override
  public List<Entry> listEntries() {
    return store.listEntries();
  }

  @Override
  public Optional<Entry> findEntry(PackVersion pack) {
    return store.findEntry(pack);
  }

  @Override
  public List<Activation> listActivations() {
    return store.listActivations();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void addActivation(Activation decided) {
    store.add(decided);
  }

  @Override
  public Optional<Activation> findDue(LocalDate today) {
    return store.findDue(today);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void markApplied(LocalDate today, Instant moment) {
    store.markApplied(today, moment);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock() {
    store.lock();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
  }
}
