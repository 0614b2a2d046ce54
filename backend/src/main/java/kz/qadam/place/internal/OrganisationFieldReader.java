package kz.qadam.place.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.place.Bin;
import kz.qadam.place.Organisation;
import kz.qadam.place.OrganisationFields;
import kz.qadam.place.OwnerClass;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads an organisation from a form; knows nothing of other organisations. */
final class OrganisationFieldReader {

  private static final int LONGEST_NAME = 500;

  private final OrganisationFields fields;
  private final List<FieldProblem> problems = new ArrayList<>();

  private OrganisationFieldReader(OrganisationFields fields) {
    this.fields = fields;
  }

  /**
   * Reads all fields.
   *
   * @param keptBin taken without a check when it is unchanged
   * @throws ServiceException all wrong fields at once
   */
  static Organisation read(long id, OrganisationFields fields, @Nullable String keptBin) {
    return new OrganisationFieldReader(fields).read(id, keptBin);
  }

  private Organisation read(long id, @Nullable String keptBin) {
    LocalizedText name =
        new LocalizedText(
            name("nameKk", fields.nameKk()),
            name("nameRu", fields.nameRu()),
            name("nameEn", fields.nameEn()));
    if (name.isEmpty()) {
      problems.add(FieldProblem.of("nameKk", "required"));
    }
    String bin = bin(keptBin);
    Optional<OwnerClass> ownerClass = ownerClass();
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new Organisation(id, bin, name, ownerClass.orElseThrow());
  }

  private @Nullable String name(String field, @Nullable String text) {
    if (text != null && text.strip().length() > LONGEST_NAME) {
      problems.add(FieldProblem.of(field, "too-long", LONGEST_NAME));
    }
    return text;
  }

  private @Nullable String bin(@Nullable String kept) {
    String text = fields.bin() == null ? "" : fields.bin().replaceAll("\\s", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{12}")) {
      problems.add(FieldProblem.of("bin", "not-a-bin", text));
    } else if (!text.equals(kept) && Bin.find(text).isEmpty()) {
      problems.add(FieldProblem.of("bin", "bin-control-digit"));
    }
    return text;
  }

  private Optional<OwnerClass> ownerClass() {
    if (fields.ownerClass() == null || fields.ownerClass().isBlank()) {
      problems.add(FieldProblem.of("ownerClass", "required"));
      return Optional.empty();
    }
    Optional<OwnerClass> found = OwnerClass.find(fields.ownerClass());
    if (found.isEmpty()) {
      problems.add(FieldProblem.of("ownerClass", "unknown-value", fields.ownerClass()));
    }
    return found;
  }
}
