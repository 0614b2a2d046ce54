package kz.qadam.fieldwork.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The items of one visit, and what follows from them whatever the order in which they came. Of two
 * items with the same place in the visit the one with the lower id counts as the earlier.
 *
 * @param refused places of items that could not be read, by id: they say nothing, but nobody waits
 *     for them
 */
record VisitItems(List<Item> items, Map<UUID, Long> refused) {

  private static final Comparator<Item> AS_RECORDED =
      Comparator.comparingLong(Item::seq).thenComparing(item -> item.id().toString());

  /** To its end. */
  static final long ALL = Long.MAX_VALUE;

  VisitItems {
    items = items.stream().sorted(AS_RECORDED).toList();
    Map<UUID, Long> unread = new HashMap<>(refused);
    items.forEach(item -> unread.remove(item.id())); // a later version of the server reads it
    refused = Map.copyOf(unread);
  }

  /** How the visit began; empty: that has not arrived. */
  Optional<ItemContent.Started> start() {
    return contents(ItemContent.Started.class, ALL).findFirst();
  }

  /** The last value of each field that is not blank, up to and with this place. */
  Map<String, String> fields(long upTo) {
    Map<String, String> fields = new HashMap<>();
    contents(ItemContent.Answer.class, upTo)
        .forEach(answer -> fields.put(answer.field(), answer.value()));
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  /** The last method of each question, such as {@code 1.DOR-01}, that is not blank. */
  Map<String, String> methods(long upTo) {
    Map<String, String> methods = new HashMap<>();
    contents(ItemContent.Method.class, upTo)
        .forEach(said -> methods.put(said.question(), said.method()));
    methods.values().removeIf(String::isBlank);
    return methods;
  }

  /** Photos that count at this place, by their hash, in the order in which they were taken. */
  Map<String, ItemContent.Photo> photos(long upTo) {
    Map<String, ItemContent.Photo> photos = new LinkedHashMap<>();
    contents(ItemContent.class, upTo)
        .forEach(
            content -> {
              switch (content) {
                case ItemContent.Photo photo -> photos.put(photo.photo(), photo);
                case ItemContent.PhotoDropped dropped -> photos.remove(dropped.photo());
                default -> {}
              }
            });
    return photos;
  }

  /**
   * Where the tablet was at each moment that the auditor asked it to, up to and with this place.
   */
  List<ItemContent.At> positions(long upTo) {
    return contents(ItemContent.At.class, upTo).toList();
  }

  /** The last word of whoever answers for the place; empty: nobody signed or refused to. */
  Optional<ItemContent.Signature> signature(long upTo) {
    return contents(ItemContent.Signature.class, upTo).reduce((_, last) -> last);
  }

  /** The end of the visit at this place; empty: no "finished" item stands there. */
  Optional<ItemContent.Finished> finish(long at) {
    return items.stream()
        .filter(item -> item.seq() == at)
        .map(Item::content)
        .filter(ItemContent.Finished.class::isInstance)
        .map(ItemContent.Finished.class::cast)
        .findFirst();
  }

  /** Places of those "finished" items of which all that was recorded before came. */
  LongStream wholeFinishes() {
    return items.stream()
        .filter(
            item ->
                item.content() instanceof ItemContent.Finished(long count, Instant _)
                    && count == countUpTo(item.seq()))
        .mapToLong(Item::seq);
  }

  private long countUpTo(long seq) {
    return items.stream().filter(item -> item.seq() <= seq).count()
        + refused.values().stream().filter(place -> place <= seq).count();
  }

  /** The last place; 0: no item. */
  long lastSeq() {
    return items.isEmpty() ? 0 : items.getLast().seq();
  }

  private <C extends ItemContent> Stream<C> contents(Class<C> kind, long upTo) {
    return items.stream()
        .filter(item -> item.seq() <= upTo)
        .map(Item::content)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
