package fr.anct.sdk.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTypesTest {
  private static final ReportCondition RURAL = new ReportCondition.Flag("commune.isRural", true);
  private static final ImmutableList<LineRange> LINES = ImmutableList.of(new LineRange(18, 23));

  static Stream<ReportCondition> conditions() {
    return Stream.of(
        new ReportCondition.Quantity("commune.population", Operator.LT, 3500),
        new ReportCondition.Between("taxYear", 2016, 2022),
        new ReportCondition.Day("request.date", Operator.AT_MOST, LocalDate.of(2021, 6, 30)),
        RURAL,
        new ReportCondition.Word("pupil.grade", "3e"),
        new ReportCondition.OneOf("beneficiary.kind", ImmutableList.of("EPCI")),
        new ReportCondition.Contains("structure.partners", ImmutableList.of("CNAF", "MSA")),
        new ReportCondition.All(ImmutableList.of(RURAL)),
        new ReportCondition.Any(ImmutableList.of(RURAL, RURAL)),
        new ReportCondition.Quota(ImmutableList.of(
            new ReportCondition.QuotaShare(ReportTerritoryKind.RURAL, Rate.ofPercent(50)))));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aConditionGoesThroughJson(ReportCondition condition) {
    assertThat(AnctJson.read(AnctJson.write(condition), ReportCondition.class))
        .isEqualTo(condition);
  }

  @Test
  void everyCaseOfAConditionIsTried() {
    assertThat(conditions().map(Object::getClass).distinct())
        .hasSize(ReportCondition.class.getPermittedSubclasses().length);
  }

  @Test
  void aConditionIsReadable() {
    assertThat(
            AnctJson.write(new ReportCondition.Quantity("commune.population", Operator.LT, 3500)))
        .isEqualToIgnoringWhitespace(
            "{\"type\":\"quantity\",\"field\":\"commune.population\",\"operator\":\"lt\",\"value\":3500}");
  }

  @ParameterizedTest
  @EnumSource(Operator.class)
  void onlyComparisonsCompare(Operator operator) {
    boolean comparison = EnumSet.of(
            Operator.LT, Operator.AT_MOST, Operator.GT, Operator.AT_LEAST, Operator.EQ)
        .contains(operator);
    if (comparison) {
      assertThat(new ReportCondition.Quantity("x", operator, 1).operator()).isEqualTo(operator);
    } else {
      assertThatThrownBy(() -> new ReportCondition.Quantity("x", operator, 1))
          .isInstanceOf(AnctException.class);
      assertThatThrownBy(() -> new ReportCondition.Day("x", operator, LocalDate.EPOCH))
          .isInstanceOf(AnctException.class);
    }
  }

  @Test
  void boundsAreInOrder() {
    assertThat(new ReportCondition.Between("x", 4, 4).max()).isEqualTo(4);
    assertThatThrownBy(() -> new ReportCondition.Between("x", 5, 4))
        .isInstanceOf(AnctException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18-23", "75", "1-2"})
  void linesReadBack(String text) {
    LineRange lines = LineRange.parse(text);
    assertThat(lines).hasToString(text);
    assertThat(AnctJson.read(AnctJson.write(lines), LineRange.class)).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "18-", "-23", "18-23-24", "018", "+18", "18–23", "18-18", "a"})
  void malformedLinesAreRefused(String text) {
    assertThatThrownBy(() -> LineRange.parse(text))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_CODE));
  }

  @Test
  void linesAreInOrder() {
    assertThatThrownBy(() -> new LineRange(0, 1)).isInstanceOf(AnctException.class);
    assertThatThrownBy(() -> LineRange.parse("23-18")).isInstanceOf(AnctException.class);
  }

  @Test
  void aFigureHasOneFormHoweverWritten() {
    Indicator indicator = figure("322.70");
    assertThat(indicator).isEqualTo(figure("322.7"));
    assertThat(indicator.value()).isEqualTo(new BigDecimal("322.7"));
    assertThat(figure("50000").value().toString()).isEqualTo("50000");
    assertThat(AnctJson.write(indicator)).contains("\"value\" : 322.7,");
    assertThat(AnctJson.read(AnctJson.write(indicator), Indicator.class)).isEqualTo(indicator);
  }

  @Test
  void aFundingLineGoesThroughJson() {
    FundingLine line = FundingLine.builder()
        .label("Aide")
        .nature(FundingNature.CAPPED_GRANT)
        .amount(Euros.of(new BigDecimal("1234.50")))
        .rate(Rate.of(1, 3))
        .cap(Euros.of(150))
        .perUnit("local")
        .period(AsOf.ofNote("annuel"))
        .payer("État")
        .approximation(Approximation.ABOUT)
        .printed("150 €")
        .flag(ReportFlag.of(ImmutableSet.of(FlagKind.NOTE), "lu ainsi"))
        .lines(LINES)
        .build();
    assertThat(AnctJson.read(AnctJson.write(line), FundingLine.class)).isEqualTo(line);
  }

  @Test
  void whatIsNotPrintedIsAbsentNotZero() {
    FundingLine line = FundingLine.builder()
        .label("Aide")
        .nature(FundingNature.GRANT)
        .printed("aide")
        .lines(LINES)
        .build();
    assertThat(line.amount()).isEmpty();
    assertThat(AnctJson.write(line)).doesNotContain("amount", "rate", "null");
    assertThat(AnctJson.read(AnctJson.write(line), FundingLine.class)).isEqualTo(line);
  }

  @Test
  void smallTypesGoThroughJson() {
    assertJson(
        new ReportPeriod(Optional.of(PartialDate.of(2016)), Optional.empty(), Optional.empty()));
    assertJson(AsOf.between(PartialDate.of(2014), PartialDate.of(2020)).withNote("x"));
    assertJson(new Beneficiary("communes", ImmutableSet.of(BeneficiaryKind.COMMUNE)));
    assertJson(new ReportTerritory("rural", ImmutableSet.of(ReportTerritoryKind.RURAL)));
    assertJson(ReportFlag.of(ImmutableSet.of(FlagKind.GARBLED), "GARBLED"));
    assertJson(new ReportCriterion(
        "x", CriterionLevel.STATED, Optional.of(true), Optional.of(RURAL), LINES));
  }

  private static void assertJson(Object value) {
    assertThat((Object) AnctJson.read(AnctJson.write(value), value.getClass())).isEqualTo(value);
  }

  @Test
  void kindsAreInOneOrder() {
    ReportFlag flag =
        ReportFlag.of(ImmutableSet.of(FlagKind.OUTSIDE_DOCUMENT, FlagKind.GARBLED), "x");
    assertThat(flag.kinds()).containsExactly(FlagKind.GARBLED, FlagKind.OUTSIDE_DOCUMENT);
    assertThat(flag.isOutsideDocument()).isTrue();
  }

  @Test
  void nothingEmptyIsMade() {
    assertThatThrownBy(() -> ReportFlag.of(ImmutableSet.of(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Beneficiary(" ", ImmutableSet.of(BeneficiaryKind.USER)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReportTerritory("x", ImmutableSet.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AsOf(Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> figureBuilder("1").lines(ImmutableList.of()).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FundingLine.builder()
            .label("Aide")
            .nature(FundingNature.GRANT)
            .printed("aide")
            .build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Indicator figure(String value) {
    return figureBuilder(value).build();
  }

  private static Indicator.Builder figureBuilder(String value) {
    return Indicator.builder()
        .label("ETP")
        .nature(IndicatorNature.RESULT)
        .value(new BigDecimal(value))
        .unit("ETP")
        .asOf(AsOf.of(PartialDate.of(2020)))
        .printed("322,70 ETP")
        .lines(LINES);
  }
}
