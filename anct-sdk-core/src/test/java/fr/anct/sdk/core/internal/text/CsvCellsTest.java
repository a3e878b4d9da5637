package fr.anct.sdk.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", "\t=1", "\r=1", "\n=1"})
  void aSignOfAFormulaIsMadeHarmless(String text) {
    assertThat(CsvCells.neutralised(text)).isEqualTo("'" + text);
    assertThat(CsvCells.restored("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Travaux", "1=1", "'", "''", "'Travaux", "l’école", "1-2", " "})
  void otherTextsAreWrittenAsTheyAre(String text) {
    assertThat(CsvCells.neutralised(text)).isEqualTo(text);
    assertThat(CsvCells.restored(text)).isEqualTo(text);
  }

  @Test
  void apostrophesBeforeASignAreNotTakenForOurs() {
    assertThat(CsvCells.neutralised("'=1")).isEqualTo("''=1");
    assertThat(CsvCells.restored("''=1")).isEqualTo("'=1");
  }

  @Property
  void whatIsNeutralisedIsRestoredAndNeverBeginsAFormula(@ForAll("texts") String text) {
    String cell = CsvCells.neutralised(text);
    assertThat(CsvCells.restored(cell)).isEqualTo(text);
    assertThat(cell.isEmpty() || "=+-@＝＋－＠\t\r\n".indexOf(cell.charAt(0)) < 0).isTrue();
  }

  @ParameterizedTest(name = "[{0}] between [{1}]: [{2}]")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '!',
      value = {
        "Travaux~;~Travaux",
        "a;b~;~\"a;b\"",
        "a;b~,~a;b",
        "a,b~,~\"a,b\"",
        "12\" de tuyau~;~\"12\"\" de tuyau\"",
        "!a\nb!~;~!\"a\nb\"!",
        "!a\rb!~,~!\"a\rb\"!"
      })
  void aCellIsQuotedWhereItNeedsIt(String cell, char separator, String written) {
    StringBuilder csv = new StringBuilder();
    CsvCells.append(csv, cell, separator);
    assertThat(csv).hasToString(written);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("'=+-@＝＋－＠\t\r\n aé").ofMaxLength(6);
  }
}
