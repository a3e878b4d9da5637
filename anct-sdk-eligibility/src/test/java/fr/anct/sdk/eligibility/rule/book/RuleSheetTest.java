package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every figure of the standard rules on one page, which was read against the sheet of eligibility rules. */
class RuleSheetTest {
  /** {@code -Danct.golden=write} writes it anew: then read what changed against the law, and bump the book's version. */
  @Test
  void aChangedFigureIsNoticed() throws IOException {
    Path golden = Path.of("src/test/resources/golden/rules.txt");
    String sheet = RuleSheet.of(RuleBook.standard());
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.writeString(golden, sheet);
    }
    assertThat(sheet).isEqualTo(Files.readString(golden));
  }
}
