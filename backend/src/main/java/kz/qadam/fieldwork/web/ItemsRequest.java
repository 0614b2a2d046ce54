package kz.qadam.fieldwork.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.fieldwork.ItemBatch;
import kz.qadam.fieldwork.ItemBatch.SentItem;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/** A batch as a tablet sends it. */
record ItemsRequest(@Nullable String sentAt, @Nullable List<@Nullable ItemRequest> items) {

  private static final int MOST_CHARACTERS = 512 * 1024;

  /** An item as a tablet sends it. */
  record ItemRequest(@Nullable String id, @Nullable String sha256, @Nullable String body) {

    Optional<SentItem> read() {
      return sha256 == null || body == null || id == null || !sha256.matches("[0-9a-f]{64}")
          ? Optional.empty()
          : VisitId.find(id).map(read -> new SentItem(read.value(), sha256, body));
    }
  }

  /**
   * The batch, if its envelopes can be read; what is wrong within one is said of that item alone.
   *
   * @throws ServiceException "too-large", or "invalid-input" naming the envelopes
   */
  ItemBatch toBatch() {
    List<@Nullable ItemRequest> sent = items == null ? List.of() : items;
    if (sent.size() > ItemBatch.MOST_ITEMS || characters(sent) > MOST_CHARACTERS) {
      throw new ServiceException(ProblemType.TOO_LARGE, sent.size() + " items");
    }
    List<FieldProblem> problems = new ArrayList<>();
    Instant time = readTime(problems);
    List<SentItem> read = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      ItemRequest item = sent.get(i);
      Optional<SentItem> readable = item == null ? Optional.empty() : item.read();
      if (readable.isEmpty()) {
        problems.add(FieldProblem.of("items[" + i + "]", "not-an-item"));
      }
      readable.ifPresent(read::add);
    }
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new ItemBatch(time, read);
  }

  private static long characters(List<@Nullable ItemRequest> sent) {
    return sent.stream()
        .mapToLong(item -> item == null || item.body() == null ? 0 : item.body().length())
        .sum();
  }

  private Instant readTime(List<FieldProblem> problems) {
    try {
      return Instant.parse(sentAt == null ? "" : sentAt);
    } catch (DateTimeException e) {
      problems.add(FieldProblem.of("sentAt", "not-an-instant"));
      return Instant.EPOCH;
    }
  }
}
