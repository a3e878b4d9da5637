package fr.anct.sdk.funding;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.testkit.SchemaChecks;
import fr.anct.sdk.funding.grant.Quantity;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.publication.Rna;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FundingSchemasTest {
  @TestFactory
  Stream<DynamicTest> everyDocumentHasItsSchema() {
    return SchemaChecks.of(
        "funding",
        FinancingPlan.class,
        getClass(),
        ImmutableMap.of(
            Quantity.class,
            SchemaChecks.text("[0-9]+(\\.[0-9]{1,6})?"),
            Scheme.class,
            SchemaChecks.text("[A-Z][A-Z0-9_-]*"),
            Rna.class,
            SchemaChecks.text("W[0-9A-Z]{9}")));
  }
}
