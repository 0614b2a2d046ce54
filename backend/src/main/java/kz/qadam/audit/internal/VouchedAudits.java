package kz.qadam.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.VouchedContent;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.ledger.VouchedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Compares the facts of submitted audits with the hashes that the ledger has of them. */
@Component
class VouchedAudits implements VouchedFacts, VouchedContent {

  private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

  private final FactsStore store;
  private final ObjectMapper json;

  VouchedAudits(FactsStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  @Override
  public Decision.Kind kind() {
    return Decision.Kind.AUDIT_SUBMITTED;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<Long, State> compare(List<LedgerEntry> entries) {
    Map<Long, Map<String, String>> vouching = new HashMap<>();
    Map<Long, State> states = new HashMap<>();
    for (LedgerEntry entry : entries) {
      Map<String, String> content = json.readValue(entry.content(), CONTENT);
      if (content.containsKey(SubmissionRecord.FACTS)) {
        vouching.put(entry.seq(), content);
      } else {
        states.put(entry.seq(), State.NOT_VOUCHED);
      }
    }
    Map<String, String> stored = hashesOf(vouching.values().stream().map(this::auditIn).toList());
    vouching.forEach(
        (seq, content) ->
            states.put(seq, stateOf(content, stored.get(content.get(SubmissionRecord.AUDIT)))));
    return states;
  }

  private AuditId auditIn(Map<String, String> content) {
    return new AuditId(
        UUID.fromString(Objects.requireNonNull(content.get(SubmissionRecord.AUDIT))));
  }

  private Map<String, String> hashesOf(List<AuditId> audits) {
    return store.findFacts(audits).stream()
        .collect(Collectors.toMap(facts -> facts.audit().toString(), StoredFacts::sha256));
  }

  private static State stateOf(Map<String, String> content, @Nullable String hash) {
    return Objects.equals(content.get(SubmissionRecord.FACTS), hash)
        ? State.AS_RECORDED
        : State.CHANGED;
  }

  @Override
  @Transactional(readOnly = true)
  public long count() {
    return store.countSubmitted();
  }

  @Override
  @Transactional(readOnly = true)
  public String getCanonicalFacts(AuditId id) {
    return store.findFacts(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new AuditNotFoundException(id.toString()))
        .canonical();
  }
}
