package fr.anct.sdk.funding;

import fr.anct.sdk.core.testkit.Conformance;
import fr.anct.sdk.core.testkit.DocComments;
import fr.anct.sdk.core.testkit.MessageFiles;
import fr.anct.sdk.core.testkit.MutableStatics;
import fr.anct.sdk.core.testkit.NoFloatingPoint;
import fr.anct.sdk.core.testkit.Nulls;
import fr.anct.sdk.core.testkit.Repeatable;
import fr.anct.sdk.core.testkit.Surroundings;
import fr.anct.sdk.funding.internal.FundingMessages;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FundingConformanceTest {
  @TestFactory
  Stream<DynamicTest> everyTypeConforms() {
    return Conformance.of(FinancingPlan.class, getClass());
  }

  @Test
  void noClassUsesFloatingPoint() {
    NoFloatingPoint.check(FinancingPlan.class);
  }

  @Test
  void whatUsersSeeIsDocumented() {
    DocComments.check(FinancingPlan.class);
  }

  @Test
  void messagesAreCompleteInBothLanguages() {
    MessageFiles.check(
        new FundingMessages(),
        Set.of(
            "funding.departement",
            "funding.layout.total",
            "funding.date-role",
            "funding.owner-kind.COMMUNE",
            "funding.owner-kind.SYNDICAT_DE_COMMUNES",
            "funding.owner-kind.DEPARTEMENT",
            "funding.owner-kind.REGION",
            "funding.owner-kind.ASSOCIATION",
            "funding.funder-kind.REGION",
            "funding.funder-kind.DEPARTEMENT",
            "funding.funder-kind.COMMUNE",
            "funding.grant-flag",
            "funding.grant.flag",
            "funding.grant.scale",
            "funding.grant.minimum-quantity"));
  }

  @Test
  void nothingReadsItsSurroundings() {
    Surroundings.check(FinancingPlan.class);
  }

  @Test
  void noStaticFieldHoldsState() {
    MutableStatics.check(FinancingPlan.class, Map.of());
  }

  @Test
  void nullsAreRefusedByName() {
    Nulls.check(FinancingPlan.class, getClass(), 290);
  }

  @Test
  void aFailureCanBeRepeated() {
    Repeatable.check();
  }
}
