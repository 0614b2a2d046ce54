package kz.qadam.place;

import java.util.Optional;

/** Organisations that own or run places, as imports brought them and administrators mend them. */
public interface OrganisationRegister {

  /**
   * The organisation with this number.
   *
   * @throws kz.qadam.problem.ServiceException "organisation-not-found", 404
   */
  Organisation getOrganisation(long id);

  Optional<Organisation> findOrganisation(long id);

  /**
   * Those whose names or BIN hold all the words, in the order of their numbers.
   *
   * @param words blank: all
   * @param after number after which to start; 0: from the first
   */
  OrganisationPage findOrganisations(String words, long after, int limit);

  /**
   * Adds an organisation.
   *
   * @return its number
   * @throws kz.qadam.problem.ServiceException all wrong fields at once
   */
  long add(OrganisationFields fields);

  /**
   * Writes an organisation anew. A BIN that an import brought may stay although its control digit
   * is wrong; a new one has to be right.
   *
   * @throws kz.qadam.problem.ServiceException "organisation-not-found", or all wrong fields at once
   */
  void change(long id, OrganisationFields fields);
}
