package fr.anct.sdk.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.scheme.Scheme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The scan inside Spark answers as the one outside. */
class SparkScanTest {
  private static final SparkSession SPARK = SparkScan.session();
  private static final DistributedScan SCAN = DistributedScan.of(SparkScan.RULES, SparkScan.DATE);

  @AfterAll
  static void stop() {
    SPARK.stop();
  }

  @Test
  void answersAsOneMachineDoes() {
    Dataset<Row> premises = Premises.of(SPARK, 100_000, 7);
    List<Row> rows = premises.collectAsList();
    List<Row> answers = SCAN.over(premises, Premises.KEY).collectAsList();
    RuleBook book = RuleBook.of("test", SparkScan.RULES);
    ScanResult expected = NationalScan.of(book, SparkScan.DATE)
        .over(ScanPopulation.of(
            rows, row -> String.valueOf(row.getLong(0)), row -> facts(row, FactModel.standard())));
    assertThat(answers).hasSameSizeAs(rows);
    for (Row answer : answers) {
      byte[] verdicts = answer.getAs(DistributedScan.VERDICTS);
      for (int rule = 0; rule < verdicts.length; rule++) {
        assertThat(DistributedScan.verdict(verdicts, rule))
            .isEqualTo(expected.verdict(
                String.valueOf(answer.getLong(0)), SparkScan.RULES.get(rule).id()));
      }
    }
  }

  /** Another way than that of the executors: fact by fact, through texts. */
  private static FactSet facts(Row row, FactModel model) {
    FactSet.Builder facts = FactSet.builder(model);
    for (int i = 0; i < row.size(); i++) {
      Optional<Fact> fact = model.find(row.schema().fieldNames()[i]);
      if (fact.isPresent() && !row.isNullAt(i)) {
        facts.put(fact.get(), row.get(i).toString());
      }
    }
    return facts.build();
  }

  @Test
  void partitionsDoNotMatter() {
    long[] two = SparkScan.counts(SCAN.over(Premises.of(SPARK, 20_000, 2), Premises.KEY));
    long[] nine = SparkScan.counts(SCAN.over(Premises.of(SPARK, 20_000, 9), Premises.KEY));
    assertThat(nine).isEqualTo(two);
    assertThat(Arrays.stream(two).sum()).isEqualTo(2 * 20_000);
  }

  @Test
  void aValueThatIsNoneOfItsFactEndsTheScan() {
    Dataset<Row> bad = SPARK.range(3).selectExpr("id AS premises", "'nowhere' AS zone");
    assertThatThrownBy(() -> SCAN.over(bad, Premises.KEY).collectAsList())
        .isInstanceOf(SparkException.class)
        .rootCause()
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.BAD_FACT_VALUE));
  }

  /** Facts and rules of one's own go the same way. */
  @Test
  void aSchemeOfOnesOwn() {
    Scheme scheme = Scheme.read("""
        {"format": 1, "version": "1", "facts": [{"id": "etage", "kind": "quantity"}],
         "rules": [{"id": "sans-ascenseur", "programme": "sans-ascenseur",
           "scope": {"type": "all", "criteria": []},
           "versions": [{"from": "2020-01-01", "value": {"nature": "computed", "readings": [
             {"key": "own", "criterion": {"type": "comparison", "left": {"type": "fact", "fact": "etage"},
              "operator": "atLeast", "right": {"type": "constant", "value": 3, "unit": "none"}}}]},
             "citation": {"reference": "test", "confidence": "decision"}, "reviewedOn": "2026-01-01"}]}]}
        """);
    Dataset<Row> floors = SPARK.range(5).selectExpr("id", "if(id = 4, NULL, id + 1) AS etage");
    List<Row> answers =
        DistributedScan.of(scheme, SparkScan.DATE).over(floors, "id").collectAsList();
    assertThat(answers)
        .extracting(row -> DistributedScan.verdict(row.getAs(DistributedScan.VERDICTS), 0))
        .containsExactly(
            Verdict.NOT_ELIGIBLE,
            Verdict.NOT_ELIGIBLE,
            Verdict.ELIGIBLE,
            Verdict.ELIGIBLE,
            Verdict.UNDETERMINED);
  }

  @Test
  void aWrongArgumentIsOneLine() {
    for (String wrong : List.of("0", "-1", "1e6", "99999999999", "many")) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
      assertThat(SparkScan.run(new String[] {wrong}, told, told)).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains(wrong)
          .contains("Usage")
          .hasLineCount(1);
    }
  }
}
