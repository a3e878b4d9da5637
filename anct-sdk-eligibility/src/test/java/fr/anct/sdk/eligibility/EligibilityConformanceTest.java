package fr.anct.sdk.eligibility;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.anct.sdk.core.testkit.Conformance;
import fr.anct.sdk.core.testkit.DocComments;
import fr.anct.sdk.core.testkit.MessageFiles;
import fr.anct.sdk.core.testkit.MutableStatics;
import fr.anct.sdk.core.testkit.NoFloatingPoint;
import fr.anct.sdk.core.testkit.Nulls;
import fr.anct.sdk.core.testkit.Repeatable;
import fr.anct.sdk.core.testkit.Surroundings;
import fr.anct.sdk.eligibility.internal.EligibilityMessages;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@AnalyzeClasses(
    packages = "fr.anct.sdk.eligibility",
    importOptions = ImportOption.DoNotIncludeTests.class)
class EligibilityConformanceTest {
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("fr.anct.sdk.eligibility.(*)..").should().beFreeOfCycles();

  @TestFactory
  Stream<DynamicTest> everyTypeConforms() {
    return Conformance.of(Verdict.class, getClass());
  }

  @Test
  void noClassUsesFloatingPoint() {
    NoFloatingPoint.check(Verdict.class);
  }

  @Test
  void whatUsersSeeIsDocumented() {
    DocComments.check(Verdict.class);
  }

  @Test
  void messagesAreCompleteInBothLanguages() {
    // Institutions keep their French names in English.
    MessageFiles.check(
        new EligibilityMessages(),
        Set.of(
            "eligibility.condition",
            "eligibility.date",
            "fact.massif",
            "fact.population-dgf",
            "fact.population-municipale",
            "fact.population-totale",
            "fact.zone",
            "rule.action-coeur-de-ville",
            "rule.crte.epci",
            "rule.petites-villes-de-demain",
            "word.departement-outre-mer.guadeloupe",
            "word.departement-outre-mer.guyane",
            "word.departement-outre-mer.la-reunion",
            "word.departement-outre-mer.martinique",
            "word.departement-outre-mer.mayotte",
            "rule.territoires-industrie",
            "word.college-reseau.rep-plus",
            "word.designated-fabriques-prospectives.absent",
            "word.designated-territoires-industrie.absent",
            "word.massif.guadeloupe",
            "word.massif.jura",
            "word.massif.martinique",
            "word.massif.vosges",
            "word.operateur-immobilier.anct",
            "word.territory.commune",
            "word.territory.departement",
            "word.territory.epci",
            "word.territory.region",
            "word.vta-structure.association",
            "word.vta-structure.pays",
            "word.zone.saint-pierre-et-miquelon"));
  }

  @Test
  void nothingReadsItsSurroundings() {
    Surroundings.check(Verdict.class);
  }

  @Test
  void noStaticFieldHoldsStateButTheseMemos() {
    String constant = "an array that nothing writes to and nothing gives away";
    MutableStatics.check(
        Verdict.class,
        Map.ofEntries(
            Map.entry("CellColumn.NOTHING", "a set of no facts"),
            Map.entry("DotationFacts.PLAFOND", constant),
            Map.entry("DotationFacts.PLAFOND_FROM", constant),
            Map.entry("Encoding.NONE", constant),
            Map.entry(
                "Facts.MODEL", "it keeps the last model that it was combined to, a pure function"),
            Map.entry("Node.NONE", constant),
            Map.entry("ScanChanges.VERDICTS", constant),
            Map.entry("ScanCounts.VERDICTS", constant),
            Map.entry("ScanResult.VERDICTS", constant),
            Map.entry("ScannedRule.VERDICTS", constant),
            Map.entry(
                "Standard.INSTANCE",
                "compiled rules keep what they work out, pure functions of them")));
  }

  @Test
  void nullsAreRefusedByName() {
    Nulls.check(Verdict.class, getClass(), 150);
  }

  @Test
  void aFailureCanBeRepeated() {
    Repeatable.check();
  }
}
