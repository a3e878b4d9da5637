package fr.anct.sdk.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationRendererTest {
  private static final NodeId ROOT = NodeId.root("test", "2026-01-01");
  private static final ImmutableMap<String, String> TEXTS = ImmutableMap.<String, String>builder()
      .put("t.rule", "the rule")
      .put("t.ALL", "all of these")
      .put("t.small", "small commune")
      .put("t.zone", "zone")
      .put("t.share", "share of {cost}")
      .put("t.found", "found")
      .put("t.note", "add {missing}")
      .put("t.expected", "expected")
      .put("w.here", "here")
      .put("w.there", "there")
      .buildOrThrow();

  private static Explanation.Decision decision(
      NodeId id,
      String key,
      Operator operator,
      Truth truth,
      boolean decisive,
      ImmutableList<Operand> operands,
      Explanation... children) {
    return new Explanation.Decision(
        id,
        key,
        operator,
        truth,
        decisive,
        operands,
        Optional.empty(),
        ImmutableList.copyOf(children));
  }

  private static Explanation tree() {
    Explanation small = decision(
        ROOT.child(1).child(1),
        "t.small",
        Operator.AT_MOST,
        Truth.FALSE,
        true,
        ImmutableList.of(
            Operand.of("t.population", Value.of(2_915, Unit.INHABITANTS)),
            Operand.of("t.threshold", Value.of(2_000, Unit.INHABITANTS))));
    Explanation zone = decision(
        ROOT.child(1).child(2),
        "t.zone",
        Operator.IN,
        Truth.TRUE,
        false,
        ImmutableList.of(
            Operand.of("t.zone", new Value.Key("w.here")),
            Operand.of("t.expected", new Value.Key("w.here"))));
    Explanation elsewhere = decision(
        ROOT.child(5),
        "t.zone",
        Operator.IN,
        Truth.FALSE,
        true,
        ImmutableList.of(
            Operand.of("t.zone", new Value.Key("w.here")),
            Operand.of("t.expected", new Value.Key("w.there"))));
    Explanation amount = new Explanation.Amount(
        ROOT.child(2),
        "t.share",
        Euros.ofCents(1_234_50),
        Optional.of(Rounding.DOWN),
        ImmutableList.of(Operand.of("t.cost", Value.of(Euros.of(2_000)))),
        Optional.of(Citation.of("CGCT, art. 1", Confidence.SECONDARY)),
        ImmutableList.of());
    Explanation lookup = new Explanation.Lookup(
        ROOT.child(3),
        "t.found",
        Operand.of("t.found", Value.of(LocalDate.of(2026, 3, 1))),
        ImmutableList.of(),
        Optional.empty());
    Explanation note = new Explanation.Note(
        ROOT.child(4),
        "t.note",
        ImmutableList.of(Operand.of("t.missing", Value.of(Rate.of(1, 3)))),
        Optional.empty());
    return new Explanation.Decision(
        ROOT,
        "t.rule",
        Operator.RULE,
        Truth.FALSE,
        true,
        ImmutableList.of(),
        Optional.of(Citation.of("CGCT, art. L2334-33", Confidence.VERIFIED)),
        ImmutableList.of(
            decision(
                ROOT.child(1),
                "t.ALL",
                Operator.ALL,
                Truth.FALSE,
                true,
                ImmutableList.of(),
                small,
                zone),
            amount,
            lookup,
            note,
            elsewhere));
  }

  private static ExplanationRenderer renderer(Language language) {
    return ExplanationRenderer.of(language)
        .withMessages(
            Messages.standard().combinedWith((key, asked) -> Optional.ofNullable(TEXTS.get(key))));
  }

  @Test
  void aTreeReadsLineByLine() {
    assertThat(renderer(Language.EN).text(tree())).isEqualTo("""
            ✗ the rule [CGCT, art. L2334-33]
              ✗ all of these
                ✗ small commune: 2,915\u00A0inhabitants ≤ 2,000\u00A0inhabitants
                ✓ zone: here
              share of €2,000.00: €1,234.50 [CGCT, art. 1, read in a secondary source]
              found: 2026-03-01
              → add ≈ 33.333%
              ✗ zone: here (expected: there)
            """);
  }

  @Test
  void onlyWhatIsDecisiveIsShownIfAskedFor() {
    assertThat(renderer(Language.FR).decisiveOnly().text(tree())).isEqualTo("""
            ✗ the rule [CGCT, art. L2334-33]
              ✗ small commune\u00A0: 2\u202F915\u00A0habitants ≤ 2\u202F000\u00A0habitants
              share of 2\u202F000,00\u00A0€\u00A0: 1\u202F234,50\u00A0€ [CGCT, art. 1, lu dans une source secondaire]
              found\u00A0: 01/03/2026
              → add ≈ 33,333\u00A0%
              ✗ zone\u00A0: here (expected\u00A0: there)
            """);
  }

  @Test
  void markdownIsANestedList() {
    assertThat(renderer(Language.EN).markdown(tree())).isEqualTo("""
            - ✗ the rule \\[CGCT, art. L2334-33\\]
              - ✗ all of these
                - ✗ small commune: 2,915\u00A0inhabitants ≤ 2,000\u00A0inhabitants
                - ✓ zone: here
              - share of €2,000.00: €1,234.50 \\[CGCT, art. 1, read in a secondary source\\]
              - found: 2026-03-01
              - → add ≈ 33.333%
              - ✗ zone: here (expected: there)
            """);
    assertThat(renderer(Language.FR).decisiveOnly().markdown(tree())).isEqualTo("""
            - ✗ the rule \\[CGCT, art. L2334-33\\]
              - ✗ small commune\u00A0: 2\u202F915\u00A0habitants ≤ 2\u202F000\u00A0habitants
              - share of 2\u202F000,00\u00A0€\u00A0: 1\u202F234,50\u00A0€ \\[CGCT, art. 1, lu dans une source secondaire\\]
              - found\u00A0: 01/03/2026
              - → add ≈ 33,333\u00A0%
              - ✗ zone\u00A0: here (expected\u00A0: there)
            """);
  }

  /** A step as one's own words name it, and as Markdown must write it to say the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*urgent* | \\*urgent\\*",
        "snake_case_word | snake\\_case\\_word",
        "<b>bold</b> &amp; more | \\<b\\>bold\\</b\\> \\&amp; more",
        "[here](https://x.example) | \\[here\\](https://x.example)",
        "![](x) | !\\[\\](x)",
        "C:\\dir | C:\\\\dir",
        "`~~gone~~ $x$` | \\~\\~gone\\~\\~ \\$x\\$",
        "# title | \\# title",
        "- item | \\- item",
        "+ item | \\+ item",
        "1. item | 1\\. item",
        "12) item | 12\\) item",
        "> quote | \\> quote",
        "--- | \\---",
        "l’Île-d’Yeu (3 % ≤ 4) | l’Île-d’Yeu (3 % ≤ 4)",
      })
  void markdownSaysWhatTheTextSays(String name, String written) {
    ExplanationRenderer renderer = ExplanationRenderer.of(Language.EN)
        .withMessages(Messages.standard()
            .combinedWith(
                (key, asked) -> key.equals("own") ? Optional.of(name) : Optional.empty()));
    Explanation step = new Explanation.Lookup(
        ROOT,
        "own",
        Operand.of("t.found", new Value.Text("x")),
        ImmutableList.of(),
        Optional.empty());
    assertThat(renderer.markdown(step)).isEqualTo("- " + written + ": x\n");
    assertThat(renderer.text(step)).isEqualTo(name + ": x\n");
  }

  @Test
  void aTextOfSeveralLinesStaysOneStep() {
    Explanation step = new Explanation.Lookup(
        ROOT,
        "t.found",
        Operand.of("t.found", new Value.Text("one\r\n\n- two\u2028three")),
        ImmutableList.of(),
        Optional.empty());
    assertThat(renderer(Language.EN).text(step)).isEqualTo("found: one - two three\n");
    assertThat(renderer(Language.EN).markdown(step)).isEqualTo("- found: one - two three\n");
  }

  @Test
  void everyValueIsWrittenInBothLanguages() {
    assertThat(values(Language.FR))
        .containsExactly(
            "2,5\u00A0heures par semaine",
            "inconnu",
            "au moins 3\u00A0agents",
            "au plus 4\u00A0agents",
            "de 3 à 4\u00A0agents",
            "16,404\u00A0%",
            "oui",
            "non",
            "52250");
    assertThat(values(Language.EN))
        .containsExactly(
            "2.5\u00A0hours a week",
            "unknown",
            "at least 3\u00A0agents",
            "at most 4\u00A0agents",
            "3 to 4\u00A0agents",
            "16.404%",
            "yes",
            "no",
            "52250");
  }

  private static ImmutableList<String> values(Language language) {
    ExplanationRenderer renderer = ExplanationRenderer.of(language);
    return ImmutableList.of(
        renderer.value(new Value.Quantity(25, 1, Unit.HOURS_PER_WEEK)),
        renderer.value(Value.unknown(Unit.AGENTS)),
        renderer.value(new Value.Range(Optional.of(3L), Optional.empty(), 0, Unit.AGENTS)),
        renderer.value(new Value.Range(Optional.empty(), Optional.of(4L), 0, Unit.AGENTS)),
        renderer.value(new Value.Range(Optional.of(3L), Optional.of(4L), 0, Unit.AGENTS)),
        renderer.value(Value.of(Rate.parse("16.404%"))),
        renderer.value(new Value.Flag(true)),
        renderer.value(new Value.Flag(false)),
        renderer.value(new Value.Text("52250")));
  }
}
