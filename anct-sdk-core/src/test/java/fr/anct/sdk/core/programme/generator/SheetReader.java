package fr.anct.sdk.core.programme.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Streams;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.Approximation;
import fr.anct.sdk.core.programme.Beneficiary;
import fr.anct.sdk.core.programme.CriterionLevel;
import fr.anct.sdk.core.programme.Direction;
import fr.anct.sdk.core.programme.DirectionBasis;
import fr.anct.sdk.core.programme.FundingLine;
import fr.anct.sdk.core.programme.FundingNature;
import fr.anct.sdk.core.programme.Indicator;
import fr.anct.sdk.core.programme.IndicatorNature;
import fr.anct.sdk.core.programme.LineRange;
import fr.anct.sdk.core.programme.PartialDate;
import fr.anct.sdk.core.programme.Programme;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.programme.ProgrammeKind;
import fr.anct.sdk.core.programme.ProgrammeTier;
import fr.anct.sdk.core.programme.ReportCriterion;
import fr.anct.sdk.core.programme.ReportFlag;
import fr.anct.sdk.core.programme.ReportPeriod;
import fr.anct.sdk.core.programme.ReportTerritory;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Reads an entry of the sheet as a programme. Words and texts that are not foreseen are refused. */
final class SheetReader {
  private SheetReader() {}

  static Programme read(JsonNode entry) {
    return Programme.builder()
        .id(ProgrammeId.of(text(entry, "id")))
        .nameFr(text(entry, "nameFr"))
        .aliases(texts(entry, "aliases"))
        .kind(SheetWords.read(ProgrammeKind.class, text(entry, "kind")))
        .direction(direction(text(entry, "direction")))
        .directionBasis(SheetWords.read(DirectionBasis.class, text(entry, "directionBasis")))
        .parent(find(entry, "parent").map(ProgrammeId::of))
        .tier(tier(entry.get("tier").intValue()))
        .beneficiaries(classified(
            entry,
            "beneficiaries",
            text -> new Beneficiary(text, kinds(Classification.BENEFICIARIES, text))))
        .territories(classified(
            entry,
            "territoryKinds",
            text -> new ReportTerritory(text, kinds(Classification.TERRITORIES, text))))
        .criteria(each(entry, "criteria", SheetReader::criterion))
        .fundingLines(each(entry, "funding", SheetReader::fundingLine))
        .period(period(entry.get("period")))
        .indicators(each(entry, "indicators", SheetReader::indicator))
        .partners(texts(entry, "partners"))
        .operator(find(entry, "operator"))
        .url(find(entry, "url"))
        .flags(classified(entry, "flags", SheetReader::flag))
        .lines(lines(entry))
        .build();
  }

  private static ReportCriterion criterion(JsonNode node) {
    JsonNode strict = node.get("strict");
    JsonNode rule = node.get("rule");
    return new ReportCriterion(
        text(node, "text"),
        SheetWords.read(CriterionLevel.class, text(node, "level")),
        strict.isNull() ? Optional.empty() : Optional.of(strict.booleanValue()),
        rule.isNull() ? Optional.empty() : Optional.of(SheetConditions.read(rule)),
        lines(node));
  }

  private static FundingLine fundingLine(JsonNode node) {
    return FundingLine.builder()
        .label(text(node, "label"))
        .nature(SheetWords.read(FundingNature.class, text(node, "nature")))
        .amount(number(node, "amountEur").map(value -> Euros.of(value.decimalValue())))
        .rate(number(node, "ratePct").map(value -> Rate.of(value.decimalValue().movePointLeft(2))))
        .cap(number(node, "cap").map(value -> Euros.of(value.decimalValue())))
        .perUnit(find(node, "perUnit"))
        .period(find(node, "period").map(SheetTimes::read))
        .payer(find(node, "payer"))
        .approximation(find(node, "approx").map(SheetReader::approximation))
        .printed(text(node, "printed"))
        .flag(find(node, "flag").map(SheetReader::flag))
        .lines(lines(node))
        .build();
  }

  private static Indicator indicator(JsonNode node) {
    return Indicator.builder()
        .label(text(node, "label"))
        .nature(SheetWords.read(IndicatorNature.class, text(node, "nature")))
        .value(node.get("value").decimalValue())
        .unit(text(node, "unit"))
        .asOf(SheetTimes.read(text(node, "asOf")))
        .approximation(find(node, "approx").map(SheetReader::approximation))
        .printed(text(node, "printed"))
        .flag(find(node, "flag").map(SheetReader::flag))
        .lines(lines(node))
        .build();
  }

  private static Optional<ReportPeriod> period(JsonNode node) {
    Optional<PartialDate> from = bound(node.get("from"));
    Optional<PartialDate> to = bound(node.get("to"));
    Optional<ReportFlag> note = find(node, "note").map(SheetReader::flag);
    return from.isEmpty() && to.isEmpty() && note.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportPeriod(from, to, note));
  }

  /** The sheet writes a year as a number or as a text. */
  private static Optional<PartialDate> bound(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(PartialDate.parse(node.asText()));
  }

  private static ReportFlag flag(String text) {
    return ReportFlag.of(SheetWords.flagKinds(text), text);
  }

  private static Direction direction(String words) {
    return Objects.requireNonNull(SheetWords.DIRECTIONS.get(words), words);
  }

  private static ProgrammeTier tier(int number) {
    return Objects.requireNonNull(SheetWords.TIERS.get(number), "tier");
  }

  private static Approximation approximation(String sign) {
    return Objects.requireNonNull(SheetWords.APPROXIMATIONS.get(sign), sign);
  }

  private static <K> ImmutableSet<K> kinds(ImmutableSetMultimap<String, K> table, String text) {
    ImmutableSet<K> kinds = table.get(text);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("not classified: " + text);
    }
    return kinds;
  }

  private static ImmutableList<LineRange> lines(JsonNode node) {
    return classified(node, "lines", LineRange::parse);
  }

  private static ImmutableList<String> texts(JsonNode node, String field) {
    return classified(node, field, Function.identity());
  }

  private static <T> ImmutableList<T> classified(
      JsonNode node, String field, Function<String, T> reader) {
    return each(node, field, item -> reader.apply(LeftOut.redacted(item.textValue())));
  }

  private static <T> ImmutableList<T> each(
      JsonNode node, String field, Function<JsonNode, T> reader) {
    return Streams.stream(node.get(field)).map(reader).collect(ImmutableList.toImmutableList());
  }

  private static String text(JsonNode node, String field) {
    return find(node, field).orElseThrow(() -> new IllegalArgumentException("no " + field));
  }

  private static Optional<String> find(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field).textValue()).map(LeftOut::redacted);
  }

  private static Optional<JsonNode> number(JsonNode node, String field) {
    return Optional.of(node.get(field)).filter(JsonNode::isNumber);
  }
}
