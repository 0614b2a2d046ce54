package kz.qadam.audit.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.account.PersonId;
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

/**
 * Compares the facts of submitted audits with the hashes that the ledger has of them, and who
 * submitted them where: whoever made an audit may not decide on it.
 */
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
    Map<LedgerEntry, Map<String, String>> vouching = new HashMap<>();
    Map<Long, State> states = new HashMap<>();
    for (LedgerEntry entry : entries) {
      Map<String, String> content = json.readValue(entry.content(), CONTENT);
      if (content.containsKey(SubmissionRecord.FACTS)) {
        vouching.put(entry, content);
      } else {
        states.put(entry.seq(), State.NOT_VOUCHED);
      }
    }
    List<AuditId> audits = vouching.values().stream().map(this::auditIn).toList();
    Map<AuditId, StoredFacts> stored =
        store.findFacts(audits).stream()
            .collect(Collectors.toMap(StoredFacts::audit, Function.identity()));
    Map<AuditId, PersonId> submitters = store.findSubmitters(audits);
    vouching.forEach(
        (entry, content) -> {
          AuditId audit = auditIn(content);
          String actor = PersonId.actor(submitters.get(audit));
          boolean isAsRecorded =
              isAsRecorded(entry, content, stored.get(audit)) && entry.actor().equals(actor);
          states.put(entry.seq(), isAsRecorded ? State.AS_RECORDED : State.CHANGED);
        });
    return states;
  }

  private AuditId auditIn(Map<String, String> content) {
    return new AuditId(
        UUID.fromString(Objects.requireNonNull(content.get(SubmissionRecord.AUDIT))));
  }

  private static boolean isAsRecorded(
      LedgerEntry entry, Map<String, String> content, @Nullable StoredFacts stored) {
    return stored != null
        && stored.sha256().equals(content.get(SubmissionRecord.FACTS))
        && entry.subject().equals("place/" + stored.place());
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
