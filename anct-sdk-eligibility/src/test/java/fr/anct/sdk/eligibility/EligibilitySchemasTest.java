package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.testkit.SchemaChecks;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.scheme.SchemeDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EligibilitySchemasTest {
  @TestFactory
  Stream<DynamicTest> everyDocumentHasItsSchema() {
    return SchemaChecks.of(
        "eligibility",
        Verdict.class,
        getClass(),
        ImmutableMap.of(Fact.class, SchemaChecks.text("[a-z0-9]+(-[a-z0-9]+)*")),
        SchemeDocument.class);
  }
}
