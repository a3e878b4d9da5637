package fr.anct.sdk.eligibility.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactDocumentTest {
  @Test
  void readsCsvWithItsYearsDatesAndSources() throws IOException {
    FactDocument document = FactDocument.readCsv(new StringReader("""
            fact,value,year,date,source
            population-totale,3006,2023,2025-12-18,"INSEE, populations légales"
            centralite,oui,,,
            """));
    FactSet facts = document.toFactSet(FactModel.standard());
    FactValue totale = facts.find(Facts.POPULATION_TOTALE).orElseThrow();
    assertThat(totale.low()).isEqualTo(3_006);
    assertThat(totale.year()).contains(2023);
    assertThat(totale.provenance().orElseThrow().dataset()).isEqualTo("INSEE, populations légales");
    assertThat(facts.low(Facts.CENTRALITE)).isEqualTo(1);
  }

  @Test
  void jsonSaysTheSameAsCsv() throws IOException {
    FactDocument json = AnctJson.read("""
            {"format": 1, "facts": [
              {"fact": "population-totale", "value": "3006", "year": 2023},
              {"fact": "population-dgf", "min": "3006", "max": "3500"}
            ]}
            """, FactDocument.class);
    FactSet facts = json.toFactSet(FactModel.standard());
    assertThat(facts.high(Facts.POPULATION_DGF)).isEqualTo(3_500);
    assertThat(FactDocument.of(facts)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fact,value\npopulation-totale\n",
        "value\n3006\n",
        "fact,value,year\npopulation-totale,3006,MMXX\n",
        "fact,value,date\npopulation-totale,3006,18/12/2025\n",
        "fact,value\n\"population-totale,3006\n",
      })
  void aFileThatDoesNotReadSaysWhere(String csv) {
    assertThatThrownBy(() -> FactDocument.readCsv(new StringReader(csv)))
        .isInstanceOfSatisfying(AnctException.class, e -> {
          assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT);
          assertThat(e.problem().values()).containsKey("line");
        });
  }

  @Test
  void oneFactIsStatedOnce() throws IOException {
    FactDocument twice =
        FactDocument.readCsv(new StringReader("fact,value\ncentralite,oui\ncentralite,non\n"));
    assertThatThrownBy(() -> twice.toFactSet(FactModel.standard()))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DUPLICATE_ID));
  }

  @Test
  void anUnknownFactNamesTheKnownOnes() throws IOException {
    FactDocument document = FactDocument.readCsv(new StringReader("fact,value\npopulation,3\n"));
    assertThatThrownBy(() -> document.toFactSet(FactModel.standard()))
        .hasMessageContaining("population")
        .hasMessageContaining("population-totale");
  }
}
