package fr.anct.sdk.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.testkit.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  private static final NodeId ROOT = NodeId.root("detr-communes", "2017-01-01");

  /** A tree of every case of node and of value, as a reader of the JSON meets it. */
  private static Explanation everyCase() {
    Citation article = Citation.of("CGCT, art. L2334-33", Confidence.VERIFIED)
        .withLegalId("LEGIARTI000037107762")
        .withInForceFrom(LocalDate.of(2018, 12, 31));
    Explanation population = new Explanation.Decision(
        ROOT.child(1),
        "criterion.population",
        Operator.AT_MOST,
        Truth.UNKNOWN,
        true,
        ImmutableList.of(
            new Operand(
                "fact.population-dgf",
                new Value.Range(Optional.of(1_500L), Optional.empty(), 0, Unit.INHABITANTS),
                Optional.of(Provenance.of("Mairie").withDate(LocalDate.of(2026, 3, 1)))),
            Operand.of("threshold", Value.of(2_000, Unit.INHABITANTS))),
        Optional.of(article),
        ImmutableList.of());
    Explanation overseas = new Explanation.Lookup(
        ROOT.child(2),
        "lookup.department",
        Operand.of("fact.departement", new Value.Text("974")),
        ImmutableList.of(
            Operand.of("fact.overseas", new Value.Flag(true)),
            Operand.of("fact.massif", new Value.Key("massif.none"))),
        Optional.empty());
    Explanation grant = new Explanation.Amount(
        ROOT.child(3),
        "amount.grant",
        Euros.parse("266666.66"),
        Optional.of(Rounding.DOWN),
        ImmutableList.of(
            Operand.of("base", Value.of(Euros.parse("333333.33"))),
            Operand.of("rate", Value.of(Rate.ofPercent(80))),
            Operand.of("share", Value.of(Rate.of(1, 3)))),
        Optional.of(Citation.of("CGCT, art. R2334-27", Confidence.SECONDARY)),
        ImmutableList.of(new Explanation.Note(
            ROOT.child(3).child(1),
            "note.order",
            ImmutableList.of(
                Operand.of("asOf", Value.of(LocalDate.of(2026, 11, 23))),
                Operand.of("missing", Value.unknown(Unit.NONE)),
                Operand.of("density", new Value.Quantity(12_345, 2, Unit.PERCENT))),
            Optional.empty())));
    return new Explanation.Decision(
        ROOT,
        "rule.detr-communes",
        Operator.RULE,
        Truth.UNKNOWN,
        true,
        ImmutableList.of(),
        Optional.empty(),
        ImmutableList.of(population, overseas, grant));
  }

  @Test
  void theJsonOfATreeIsThatOfTheGoldenFile() throws IOException {
    String golden;
    try (InputStream in = ExplanationTest.class.getResourceAsStream("every-case.json")) {
      golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(AnctJson.write(everyCase()) + "\n").isEqualTo(golden);
    assertThat(AnctJson.read(golden, Explanation.class)).isEqualTo(everyCase());
  }

  @Test
  void nodesOfALookupOrNoteHaveNoChildren() {
    assertThat(everyCase().children().get(1).children()).isEmpty();
    assertThat(everyCase().children().get(2).children().get(0).children()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rule", "rule@version", "@v#1", "rule#1", "#@", " @v#", "a#b@c#"})
  void malformedAddresses(String text) {
    assertThatThrownBy(() -> NodeId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addresses() {
    assertThat(ROOT).hasToString("detr-communes@2017-01-01#");
    assertThat(ROOT.child(2).child(1)).hasToString("detr-communes@2017-01-01#2.1");
    assertThatThrownBy(() -> new NodeId("a@b", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NodeId("a", "#", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesAreInOrder() {
    assertThat(new Value.Quantity(12_345, 2, Unit.EUROS).number())
        .isEqualTo(new BigDecimal("123.45"));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> new Value.Range(Optional.of(2L), Optional.of(1L), 0, Unit.NONE));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> new Value.Quantity(1, -1, Unit.NONE));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> new Value.Quantity(1, 19, Unit.NONE));
    assertThat(new Value.Range(Optional.of(2L), Optional.of(2L), 18, Unit.NONE).min())
        .contains(2L);
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void everyOperatorHasASign(Operator operator) {
    assertThat(operator.symbol()).isNotBlank();
  }
}
