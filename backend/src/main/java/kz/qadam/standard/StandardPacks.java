package kz.qadam.standard;

import java.util.List;
import java.util.Optional;

/** The packs that ship with the service. */
public interface StandardPacks {

  /** The pack that new audits are made by. */
  StandardPack current();

  /** The pack by which a stored audit was made; empty when this service does not have it. */
  Optional<StandardPack> findPack(String id, String version);

  /** All packs, the current one first. */
  List<StandardPack> listPacks();
}
