package kz.qadam.ledger.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/**
 * The whole ledger as lines of JSON, so that somebody outside can recompute the chain.
 *
 * <p>Entries are read in pieces on virtual threads, the next piece when the reader has taken the
 * one before: memory holds a piece or two however long the ledger is, and no transaction stays
 * open.
 */
@RestController
class EntriesApi {

  private static final Executor ON_VIRTUAL_THREADS = Thread::startVirtualThread;
  private static final int ENTRIES_PER_PIECE = 1_000;

  private final Ledger ledger;
  private final ObjectMapper json;

  EntriesApi(Ledger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.json = json;
  }

  /** Entries whose number is larger than {@code after}, in their order, without a gap. */
  @GetMapping(path = "/api/ledger/entries", produces = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<Flux<String>> streamEntries(@RequestParam(defaultValue = "0") String after) {
    if (!after.matches("[0-9]{1,18}")) {
      throw ServiceException.invalid(List.of(FieldProblem.of("after", "not-whole", after)));
    }
    Flux<String> pieces =
        read(Long.parseLong(after))
            .expand(piece -> piece.isEmpty() ? Mono.empty() : read(piece.getLast().seq()))
            .filter(piece -> !piece.isEmpty())
            .map(this::lines);
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(pieces);
  }

  private Mono<List<LedgerEntry>> read(long after) {
    return Mono.fromFuture(
        () ->
            CompletableFuture.supplyAsync(
                () -> ledger.listEntries(after, ENTRIES_PER_PIECE), ON_VIRTUAL_THREADS));
  }

  private String lines(List<LedgerEntry> piece) {
    return piece.stream()
        .map(entry -> json.writeValueAsString(entry) + "\n")
        .collect(Collectors.joining());
  }
}
