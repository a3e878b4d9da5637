package fr.anct.sdk.eligibility;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.testkit.Elsewhere;
import fr.anct.sdk.core.testkit.SharedUse;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The same answers to sixteen threads at once as to one, and under other default locales, time zones and charsets. */
class SharedAnswersTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final List<String> CODES =
      List.of("52250", "75056", "2A004", "97411", "14712", "01004", "29155", "98735");

  /** What the whole book says of a few communes, as JSON and in both languages. */
  static final class Answers implements Callable<String> {
    private final EligibilityCalculator calculator = EligibilityCalculator.of(RuleBook.standard());

    @Override
    public String call() {
      StringJoiner said = new StringJoiner("\n");
      for (String code : CODES) {
        Commune commune = TerritorialReferential.latest().getCommune(code);
        EligibilityReport report = calculator.evaluate(TerritoryFacts.of(commune, DATE), DATE);
        said.add(AnctJson.write(report));
        for (Language language : Language.values()) {
          ExplanationRenderer renderer = ExplanationRenderer.of(language);
          report.results().forEach(result -> said.add(renderer.text(result.explanation())));
        }
      }
      return said.toString();
    }
  }

  @Test
  void sixteenThreadsGetWhatOneGets() {
    SharedUse.check(new Answers(), new Answers());
    SharedUse.checkSamples(getClass());
  }

  @Test
  void theSameIsSaidEverywhere() {
    Elsewhere.check(getClass(), Answers.class);
  }
}
