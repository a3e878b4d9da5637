package fr.anct.sdk.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.testkit.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemasTest {
  @Test
  void onlyTheModulesThatAreThereHaveSchemas() {
    assertThat(JsonSchemas.names())
        .containsExactly("explanation-1", "import-report-1", "programme-1");
  }

  @Test
  void aSchemaIsFoundByNameOrByType() {
    assertThat(JsonSchemas.find("import-report-1")).contains(JsonSchemas.get(ImportReport.class));
    assertThat(JsonSchemas.get(Explanation.class)).contains("\"urn:fr.anct.sdk:explanation:1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "import-report", "import-report-2", "../messages/core_fr", "core"})
  void noOtherNameIsThatOfASchema(String name) {
    assertThat(JsonSchemas.find(name)).isEmpty();
    assertThat(Problems.refused(ProblemCode.UNKNOWN_SCHEMA, () -> JsonSchemas.get(name))
            .values())
        .containsEntry("known", "explanation-1, import-report-1, programme-1");
  }

  @Test
  void aTypeThatIsNoDocumentHasNoSchema() {
    Problems.refused(ProblemCode.UNKNOWN_SCHEMA, () -> JsonSchemas.get(Euros.class));
  }
}
