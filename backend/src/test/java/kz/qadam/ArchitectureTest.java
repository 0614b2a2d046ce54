package kz.qadam;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.reactivestreams.Publisher;
import org.springframework.transaction.annotation.Transactional;

/** The arrows between layers and libraries, one rule each; docs/architecture.md draws them. */
@AnalyzeClasses(packages = "kz.qadam", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule webDoesNotReachPersistence =
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..persistence..");

  @ArchTest
  static final ArchRule nobodyPointsToWeb =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("kz.qadam..web..");

  @ArchTest
  static final ArchRule modulesAreFreeOfCycles =
      slices().matching("kz.qadam.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule jpaStaysInPersistence =
      noClasses()
          .that()
          .resideOutsideOfPackage("..persistence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

  @ArchTest
  static final ArchRule geoToolsStaysInImporting =
      noClasses()
          .that()
          .resideOutsideOfPackage("kz.qadam.importing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.geotools..", "org.opengis..");

  @ArchTest
  static final ArchRule filesForPeopleAreWrittenInThreePlaces =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "kz.qadam.act.web..", "kz.qadam.print..", "kz.qadam.report.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.dhatim..");

  @ArchTest
  static final ArchRule theStandardIsPureJava =
      noClasses()
          .that()
          .resideInAPackage("kz.qadam.standard")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "jakarta.persistence..", "org.hibernate..", "java.sql..");

  /** Its web package refuses what it does not have, as every one does. */
  @ArchTest
  static final ArchRule theStandardPointsOnlyToTexts =
      classes()
          .that()
          .resideInAPackage("kz.qadam.standard..")
          .and()
          .resideOutsideOfPackage("kz.qadam.standard.web")
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("kz.qadam.standard..")
                  .or(resideInAPackage("kz.qadam.text"))
                  .or(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          resideInAPackage("kz.qadam.."))));

  @ArchTest
  static final ArchRule placeKnowsNothingOfAudits =
      noClasses()
          .that()
          .resideInAPackage("kz.qadam.place..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kz.qadam.audit..",
              "kz.qadam.commitment..",
              "kz.qadam.indicator..",
              "kz.qadam.map..",
              "kz.qadam.importing..");

  @ArchTest
  static final ArchRule reactiveMethodsOpenNoTransaction =
      methods()
          .that()
          .haveRawReturnType(assignableTo(Publisher.class))
          .should()
          .notBeAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule noPackageOfLeftovers =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..controllers..");

  @ArchTest
  static final ArchRule onlyGeoMakesCoordinates =
      noClasses()
          .that()
          .resideOutsideOfPackages("kz.qadam.geo..", "kz.qadam.importing..", "kz.qadam.territory..")
          .should()
          .callConstructor(Coordinate.class, double.class, double.class);

  @ArchTest
  static void everyPackageSaysWhatItHoldsAndIsNullMarked(JavaClasses classes) {
    List<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }
}
