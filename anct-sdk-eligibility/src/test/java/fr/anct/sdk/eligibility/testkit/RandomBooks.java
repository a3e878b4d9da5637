package fr.anct.sdk.eligibility.testkit;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Books of random rules, in force since 2020. */
public final class RandomBooks {
  private RandomBooks() {}

  /** Returns one to four rules of one to three readings each, some of them on proposal. */
  public static Arbitrary<RuleBook> of(Arbitrary<Criterion> criteria) {
    Arbitrary<Reading> readings = Combinators.combine(criteria, criteria.optional())
        .as((byRight, onProposal) ->
            new Reading("eligibility.reading", Optional.empty(), byRight, onProposal));
    Arbitrary<List<Reading>> versions = readings.list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(criteria, versions)
        .as((scope, version) -> rule(scope, ImmutableList.copyOf(version)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(RandomBooks::book);
  }

  private static RuleBook book(List<EligibilityRule> drawn) {
    return RuleBook.of(
        "1",
        IntStream.range(0, drawn.size())
            .mapToObj(i -> new EligibilityRule(
                "own-" + i,
                drawn.get(i).programme(),
                drawn.get(i).scope(),
                drawn.get(i).versions()))
            .toList());
  }

  private static EligibilityRule rule(Criterion scope, ImmutableList<Reading> readings) {
    RuleVersion version =
        new RuleVersion(RuleNature.COMPUTED, readings, ImmutableList.of(), Optional.empty());
    return new EligibilityRule(
        "own",
        ProgrammeId.DETR,
        scope,
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.empty(),
            version,
            Citation.of("test", Confidence.DECISION),
            LocalDate.of(2026, 11, 1)))));
  }
}
