package kz.qadam.place.internal;

import java.util.List;
import java.util.Optional;
import kz.qadam.place.Organisation;

/** Where organisations are kept. */
public interface OrganisationStore {

  Optional<Organisation> findOrganisation(long id);

  Optional<Organisation> findByBin(String bin);

  List<Organisation> findOrganisations(String words, long after, int limit);

  /** Adds one under a number of its own. */
  long add(Organisation wanted);

  void replace(Organisation wanted);
}
