package kz.qadam.place.internal;

import java.util.List;
import java.util.Optional;
import kz.qadam.place.Organisation;
import kz.qadam.place.OrganisationFields;
import kz.qadam.place.OrganisationPage;
import kz.qadam.place.OrganisationRegister;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks what is written and keeps BINs apart. */
@Service
@Transactional
class DefaultOrganisationRegister implements OrganisationRegister {

  private final OrganisationStore store;

  DefaultOrganisationRegister(OrganisationStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public Organisation getOrganisation(long id) {
    return findOrganisation(id)
        .orElseThrow(
            () ->
                new ServiceException(ProblemType.ORGANISATION_NOT_FOUND, "no organisation " + id));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Organisation> findOrganisation(long id) {
    return store.findOrganisation(id);
  }

  @Override
  @Transactional(readOnly = true)
  public OrganisationPage findOrganisations(String words, long after, int limit) {
    List<Organisation> found = store.findOrganisations(words, after, limit + 1);
    return new OrganisationPage(found.stream().limit(limit).toList(), found.size() > limit);
  }

  @Override
  public long add(OrganisationFields fields) {
    Organisation wanted = OrganisationFieldReader.read(0, fields, null);
    requireFreeBin(wanted);
    return store.add(wanted);
  }

  @Override
  public void change(long id, OrganisationFields fields) {
    Organisation wanted = OrganisationFieldReader.read(id, fields, getOrganisation(id).bin());
    requireFreeBin(wanted);
    store.replace(wanted);
  }

  private void requireFreeBin(Organisation wanted) {
    Optional.ofNullable(wanted.bin())
        .flatMap(store::findByBin)
        .filter(other -> other.id() != wanted.id())
        .ifPresent(
            other -> {
              throw ServiceException.invalid(
                  List.of(FieldProblem.of("bin", "bin-taken", Long.toString(other.id()))));
            });
  }
}
