package fr.anct.sdk.funding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "fr.anct.sdk.funding",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("fr.anct.sdk.funding.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NEVER_ON_ELIGIBILITY =
      noClasses().should().dependOnClassesThat().resideInAPackage("fr.anct.sdk.eligibility..");
}
