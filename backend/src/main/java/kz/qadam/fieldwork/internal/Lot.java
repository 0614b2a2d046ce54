package kz.qadam.fieldwork.internal;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.RepeatDraw;
import org.jspecify.annotations.Nullable;

/** Puts a frame into the order of a seed, and spreads what is drawn over auditors. Pure. */
final class Lot {

  private static final int SEED_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Lot() {}

  /** A new seed, 64 hex digits. */
  static String newSeed() {
    byte[] bytes = new byte[SEED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static List<FramedAudit> order(String seed, List<FramedAudit> frame) {
    return frame.stream()
        .sorted(Comparator.comparing(one -> RepeatDraw.key(seed, one.audit())))
        .toList();
  }

  /**
   * Gives each audit to an auditor to whom it is new, so that the loads differ as little as can be:
   * each goes to the least loaded one that can be reached by passing others' audits on (balanced
   * semi-matching: Harvey, Ladner, Lovász, Tamir 2003).
   *
   * @throws IllegalArgumentException an audit is new to none of them
   */
  static Map<FramedAudit, PersonId> spread(List<FramedAudit> drawn, List<PersonId> auditors) {
    Map<FramedAudit, PersonId> given = new LinkedHashMap<>();
    for (FramedAudit audit : drawn) {
      pass(audit, auditors, given);
    }
    return given;
  }

  private static void pass(
      FramedAudit audit, List<PersonId> auditors, Map<FramedAudit, PersonId> given) {
    Map<PersonId, FramedAudit> reachedBy = reach(audit, auditors, given);
    PersonId least =
        auditors.stream()
            .filter(reachedBy::containsKey)
            .min(Comparator.comparingLong(one -> load(one, given)))
            .orElseThrow(() -> new IllegalArgumentException("nobody is new to " + audit));
    PersonId taker = least;
    while (taker != null) {
      FramedAudit moved = reachedBy.get(taker);
      @Nullable PersonId holder = given.get(moved);
      given.put(moved, taker);
      taker = holder;
    }
  }

  /** For each auditor that can be reached the audit that would come to them. */
  private static Map<PersonId, FramedAudit> reach(
      FramedAudit start, List<PersonId> auditors, Map<FramedAudit, PersonId> given) {
    Map<PersonId, FramedAudit> reachedBy = new HashMap<>();
    Deque<FramedAudit> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      FramedAudit audit = open.remove();
      for (PersonId auditor : auditors) {
        if (audit.isNewTo(auditor) && reachedBy.putIfAbsent(auditor, audit) == null) {
          open.addAll(held(auditor, given));
        }
      }
    }
    return reachedBy;
  }

  private static List<FramedAudit> held(PersonId auditor, Map<FramedAudit, PersonId> given) {
    List<FramedAudit> held = new ArrayList<>();
    given.forEach(
        (audit, holder) -> {
          if (holder.equals(auditor)) {
            held.add(audit);
          }
        });
    return held;
  }

  private static long load(PersonId auditor, Map<FramedAudit, PersonId> given) {
    return given.values().stream().filter(auditor::equals).count();
  }
}
