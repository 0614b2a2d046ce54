package kz.qadam.audit.internal;

import java.util.HashMap;
import java.util.Map;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the standard pack in force into the ledger when a start of the service finds another one
 * there, or the same version with other files. Commands activate nothing, and once somebody decided
 * which version is in force, a start does not either.
 */
@Component
@ConditionalOnWebApplication
class ActivationRecord {

  private final StandardPacks packs;
  private final PackRegister register;
  private final Ledger ledger;

  ActivationRecord(StandardPacks packs, PackRegister register, Ledger ledger) {
    this.packs = packs;
    this.register = register;
    this.ledger = ledger;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void record() {
    register.keepShipped();
    boolean wasDecided =
        register.listActivations().stream().anyMatch(decided -> decided.applied().isPresent());
    if (wasDecided) {
      return; // on record since the decision
    }
    StandardPack pack = packs.current();
    Map<String, String> content = new HashMap<>();
    content.put("pack", pack.id());
    content.put("version", pack.version());
    packs.currentFileHashes().forEach((file, hash) -> content.put("sha256:" + file, hash));
    ledger.appendIfNew(
        new Decision(
            Decision.Kind.STANDARD_PACK_ACTIVATED, "standard-pack", Decision.OPERATOR, content));
  }
}
