package fr.anct.sdk.core;

import fr.anct.sdk.core.internal.text.CoreMessages;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.Conformance;
import fr.anct.sdk.core.testkit.DocComments;
import fr.anct.sdk.core.testkit.MessageFiles;
import fr.anct.sdk.core.testkit.MutableStatics;
import fr.anct.sdk.core.testkit.NoFloatingPoint;
import fr.anct.sdk.core.testkit.Nulls;
import fr.anct.sdk.core.testkit.Repeatable;
import fr.anct.sdk.core.testkit.Surroundings;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CoreConformanceTest {
  @TestFactory
  Stream<DynamicTest> everyTypeConforms() {
    return Conformance.of(Euros.class, getClass());
  }

  @Test
  void noClassUsesFloatingPoint() {
    NoFloatingPoint.check(Euros.class);
  }

  @Test
  void whatUsersSeeIsDocumented() {
    DocComments.check(Euros.class);
  }

  @Test
  void messagesAreCompleteInBothLanguages() {
    MessageFiles.check(
        new CoreMessages(),
        Set.of(
            "unit.PLACES",
            "unit.AGENTS",
            "unit.MEGABITS_PER_SECOND",
            "territory.commune",
            "territory.epci",
            "territory.departement",
            "territory.region"));
  }

  @Test
  void nothingReadsItsSurroundings() {
    Surroundings.check(Euros.class);
  }

  @Test
  void noStaticFieldHoldsStateButTheseMemos() {
    String constant = "an array that nothing writes to and nothing gives away";
    String memo = "set once, to a pure function of what is in the JAR";
    MutableStatics.check(
        Euros.class,
        Map.ofEntries(
            Map.entry("AmountScanner.CURRENCIES", constant),
            Map.entry("CanonicalText.COMMON", constant),
            Map.entry("CanonicalText.SAINT", constant),
            Map.entry("CanonicalText.SOUS", constant),
            Map.entry("CanonicalText.SUR", constant),
            Map.entry("Combining.TYPES", constant),
            Map.entry("CommuneHistory.EMBEDDED", memo),
            Map.entry("Holder.INDEX", memo + "; nothing writes to it"),
            Map.entry("Holder.MAPPER", "a mapper of Jackson is thread-safe and cannot be changed"),
            Map.entry("JsonSchemas.MODULES", constant),
            Map.entry("Movements.EVENT_KINDS", constant),
            Map.entry("Movements.TYPES", constant),
            Map.entry("PopulationFile.ARRONDISSEMENTS", constant),
            Map.entry("Ranking.TYPES", constant),
            Map.entry("Recomposition.POPULATIONS", constant),
            Map.entry("SearchText.NONE", constant),
            Map.entry(
                "Standard.INSTANCE",
                "the catalogue keeps what it searches in once that is made; messages keep their files"),
            Map.entry("Strate.MINIMA", constant),
            Map.entry("TableReader.SEPARATORS", constant),
            Map.entry("Vintages.READ", memo),
            Map.entry("Vintages.YEARS", "an array of which only copies are given away")));
  }

  @Test
  void nullsAreRefusedByName() {
    Nulls.check(Euros.class, getClass(), 400);
  }

  @Test
  void aFailureCanBeRepeated() {
    Repeatable.check();
  }
}
