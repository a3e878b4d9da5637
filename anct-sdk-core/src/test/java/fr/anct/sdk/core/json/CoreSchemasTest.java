package fr.anct.sdk.core.json;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.SchemaChecks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CoreSchemasTest {
  @TestFactory
  Stream<DynamicTest> everyDocumentHasItsSchema() {
    return SchemaChecks.of("core", Euros.class, getClass(), ImmutableMap.of());
  }
}
