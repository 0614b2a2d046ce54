package kz.qadam.fieldwork.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.BatchReceipt;
import kz.qadam.fieldwork.BatchReceipt.Refusal;
import kz.qadam.fieldwork.BatchReceipt.Refused;
import kz.qadam.fieldwork.BatchReceipt.StoredItem;
import kz.qadam.fieldwork.ItemBatch;
import kz.qadam.fieldwork.ItemBatch.SentItem;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.fieldwork.internal.FieldworkStore.RefusedItem;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what is new of a batch and says of each item what became of it. */
@Component
class ItemIntake {

  private final FieldworkStore store;
  private final Clock clock;

  ItemIntake(FieldworkStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What was stored.
   *
   * @param visits those of which anything came, be it read or not
   */
  record Intake(BatchReceipt receipt, Set<VisitId> visits) {}

  @Transactional
  Intake store(SignedIn who, ItemBatch batch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
    List<Refused> refused = new ArrayList<>();
    List<Item> readable = new ArrayList<>();
    List<RefusedItem> unread = new ArrayList<>();
    for (SentItem sent : batch.items()) {
      read(sent, refused, unread).ifPresent(readable::add);
    }
    long number =
        store.addBatch(
            new FieldworkStore.Batch(who.person(), who.sessionId(), batch.sentAt(), now));
    Set<VisitId> visits = openOwn(readable, unread, who.person(), now);
    List<Item> own = keepOwn(readable, visits, refused);
    // In one order on every node, so that two batches with the same items wait and never deadlock.
    List<Item> sorted =
        own.stream().sorted(Comparator.comparing(item -> item.id().toString())).toList();
    store.addItems(number, sorted.stream().map(ItemIntake::kept).toList());
    unread.removeIf(item -> !visits.contains(item.visit()));
    unread.sort(Comparator.comparing(item -> item.id().toString()));
    store.addRefused(number, unread);
    Map<UUID, Item> received = compare(number, sorted, refused);
    notePhotos(received.values());
    return new Intake(
        new BatchReceipt(
            now,
            received.values().stream()
                .map(item -> new StoredItem(item.id(), item.sha256()))
                .toList(),
            refused),
        Stream.concat(
                received.values().stream().map(Item::visit),
                unread.stream().map(RefusedItem::visit))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private void notePhotos(Collection<Item> items) {
    for (Item item : items) {
      if (item.content() instanceof ItemContent.Photo photo) {
        store.addPhoto(item.visit(), photo.photo());
      }
    }
  }

  private static Optional<Item> read(
      SentItem sent, List<Refused> refused, List<RefusedItem> unread) {
    if (!DigestUtils.sha256Hex(sent.body()).equals(sent.sha256())) {
      refused.add(new Refused(sent.id(), Refusal.WRONG_HASH));
      return Optional.empty();
    }
    try {
      return Optional.of(ItemReader.readItem(sent));
    } catch (ItemReader.NoItem e) {
      refused.add(new Refused(sent.id(), e.why()));
      ItemReader.findSpot(sent)
          .map(at -> new RefusedItem(sent.id(), at.visit(), at.seq(), sent.sha256(), e.why()))
          .ifPresent(unread::add);
      return Optional.empty();
    }
  }

  /** Those of the visits that are this person's, whether they were before or are from now on. */
  private Set<VisitId> openOwn(
      List<Item> items, List<RefusedItem> unread, PersonId person, Instant now) {
    Set<VisitId> visits = new TreeSet<>(Comparator.comparing(VisitId::toString));
    items.forEach(item -> visits.add(item.visit()));
    unread.forEach(item -> visits.add(item.visit()));
    store.openVisits(visits, person, now);
    Map<VisitId, PersonId> owners = store.findOwners(visits);
    visits.removeIf(visit -> !person.equals(owners.get(visit)));
    return visits;
  }

  private static List<Item> keepOwn(List<Item> items, Set<VisitId> visits, List<Refused> refused) {
    List<Item> own = new ArrayList<>();
    for (Item item : items) {
      if (visits.contains(item.visit())) {
        own.add(item);
      } else {
        refused.add(new Refused(item.id(), Refusal.NOT_YOURS));
      }
    }
    return own;
  }

  private static FieldworkStore.KeptItem kept(Item item) {
    return new FieldworkStore.KeptItem(
        item.id(), item.visit(), item.seq(), item.body(), item.sha256());
  }

  /** Compares with what is stored now, be it from this batch or from an earlier one. */
  private Map<UUID, Item> compare(long batch, List<Item> sent, List<Refused> refused) {
    Map<UUID, String> stored = store.readHashes(sent.stream().map(Item::id).toList());
    Map<UUID, Item> received = new LinkedHashMap<>();
    List<SentItem> differing = new ArrayList<>();
    for (Item item : sent) {
      if (item.sha256().equals(stored.get(item.id()))) {
        received.put(item.id(), item);
      } else {
        differing.add(new SentItem(item.id(), item.sha256(), item.body()));
        refused.add(new Refused(item.id(), Refusal.DIFFERS));
      }
    }
    store.keepAside(batch, differing);
    return received;
  }
}
