package fr.anct.sdk.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "L’Île-d'Yeu, l ile d yeu",
    "Œuilly, oeuilly",
    "ŒUILLY, oeuilly",
    "Saint‑Étienne, saint etienne", // U+2011, the hyphen that does not break
    "  Le  Havre , le havre",
    "Y, y",
    "INSEE_COM, insee com",
    "'Plœuc-L''Hermitage', ploeuc l hermitage",
  })
  void folds(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
    assertThat(Folding.foldTight(text)).isEqualTo(folded.replace(" ", ""));
  }

  /** What is folded by a table is what the JDK's normaliser would give; a sign of its own beside asks for it. */
  @Test
  void theTableFoldsAsTheNormaliserDoes() {
    for (int c = 0; c <= 0xFFFF; c++) {
      String text = "a" + (char) c + "b";
      assertThat(Folding.fold(text + "\u3000")).as("U+%04X", c).isEqualTo(Folding.fold(text));
    }
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    String once = Folding.fold(text);
    assertThat(Folding.fold(once)).isEqualTo(once);
  }
}
