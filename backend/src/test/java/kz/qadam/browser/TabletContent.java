package kz.qadam.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a tablet holds of a visit, opened with its own key.
 *
 * @param items in the order of recording
 * @param photos by the SHA-256 of the bytes that are there
 */
record TabletContent(List<Item> items, Map<String, String> photos) {

  /** One item; its state is that of sending. */
  record Item(String id, String body, String state) {}

  private static final String READ =
      """
      async visit => {
        const from = (path) => import('/app/tablet/' + path)
        const { openDatabase } = await from('store/database.js')
        const { Vault } = await from('store/vault.js')
        const { Recordings } = await from('store/recordings.js')
        const { Photos } = await from('store/photos.js')
        const { sha256 } = await from('model/canonical.js')
        const { Unsent } = await from('store/unsent.js')
        const database = await openDatabase()
        const vault = new Vault(database)
        const unsent = new Unsent(database)
        const recordings = new Recordings(database, vault, unsent)
        const range = IDBKeyRange.bound([visit, 0], [visit, Infinity])
        const items = []
        for (const one of await database.getAllFromIndex('items', 'visit', range)) {
          const { body } = await recordings.openItem(one)
          items.push({ id: one.id, body, state: one.state })
        }
        const photos = {}
        const store = new Photos(database, vault, unsent)
        for (const one of await store.list(visit)) {
          const file = await store.open(one)
          if (file) photos[await sha256(await file.arrayBuffer())] = one.state
        }
        database.close()
        return { items, photos }
      }
      """;

  private static final String DELETE =
      """
      async visit => {
        const { openDatabase } = await import('/app/tablet/store/database.js')
        const { Outbox } = await import('/app/tablet/store/outbox.js')
        const { Unsent } = await import('/app/tablet/store/unsent.js')
        const database = await openDatabase()
        const isDeleted = await new Outbox(database, new Unsent(database)).deleteVerified(visit)
        database.close()
        return isDeleted
      }
      """;

  TabletContent {
    items = List.copyOf(items);
    photos = Map.copyOf(photos);
  }

  /**
   * @param visit UUID
   */
  static TabletContent read(Page page, String visit) {
    Map<?, ?> content = (Map<?, ?>) Objects.requireNonNull(page.evaluate(READ, visit));
    List<Item> items =
        ((List<?>) part(content, "items"))
            .stream()
                .map(Map.class::cast)
                .map(one -> new Item(text(one, "id"), text(one, "body"), text(one, "state")))
                .toList();
    Map<String, String> photos =
        ((Map<?, ?>) part(content, "photos"))
            .entrySet().stream()
                .collect(
                    Collectors.toMap(
                        photo -> photo.getKey().toString(), photo -> photo.getValue().toString()));
    return new TabletContent(items, photos);
  }

  private static Object part(Map<?, ?> whole, String name) {
    return Objects.requireNonNull(whole.get(name), name);
  }

  private static String text(Map<?, ?> item, String name) {
    return (String) part(item, name);
  }

  /** Deletes the visit from the tablet, as the app does; false: not all of it is verified. */
  static boolean deleteVerified(Page page, String visit) {
    return Boolean.TRUE.equals(page.evaluate(DELETE, visit));
  }

  Map<String, String> bodies() {
    return items.stream().collect(Collectors.toMap(Item::id, Item::body));
  }

  /** Whether the server has confirmed all of it. */
  boolean isVerified() {
    return items.stream().allMatch(item -> item.state().equals("verified"))
        && photos.values().stream().allMatch("verified"::equals);
  }
}
