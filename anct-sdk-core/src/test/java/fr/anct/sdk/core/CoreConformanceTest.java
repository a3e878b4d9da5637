package fr.anct.sdk.core;

import fr.anct.sdk.core.internal.text.CoreMessages;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.Conformance;
import fr.anct.sdk.core.testkit.DocComments;
import fr.anct.sdk.core.testkit.MessageFiles;
import fr.anct.sdk.core.testkit.NoFloatingPoint;
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
}
