package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Designation;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactStatement;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.Membership;
import fr.anct.sdk.eligibility.fact.Relation;
import fr.anct.sdk.eligibility.reader.FactColumn;
import fr.anct.sdk.eligibility.reader.FactMapping;
import fr.anct.sdk.eligibility.reader.ListLayout;
import fr.anct.sdk.eligibility.reader.OfficialLists;
import fr.anct.sdk.eligibility.reader.OfficialTables;
import fr.anct.sdk.eligibility.reason.Change;
import fr.anct.sdk.eligibility.reason.Condition;
import fr.anct.sdk.eligibility.reason.Difference;
import fr.anct.sdk.eligibility.reason.Distance;
import fr.anct.sdk.eligibility.reason.Power;
import fr.anct.sdk.eligibility.rule.CouncilSize;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.FrrThresholds;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import fr.anct.sdk.eligibility.scheme.SchemeDocument;
import fr.anct.sdk.eligibility.scheme.SchemeFact;
import fr.anct.sdk.eligibility.scheme.SchemeText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Samples of criteria, rules, facts and reports. */
final class EligibilitySamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    Term population = Term.of(Facts.POPULATION_TOTALE);
    Term constant = Term.of(2_000, Unit.INHABITANTS);
    Term[] terms = {
      population,
      constant,
      Term.scaled(Rate.ofPercent(130), population),
      new Term.Sum(ImmutableList.of(population, constant)),
      new Term.Difference(population, constant),
      new Term.Quotient(population, constant),
      Term.roundedUp(100, population),
      Term.published(Term.quotient(population, constant), Facts.POPULATION_DGF)
    };
    registry.add(Term.class, terms);
    Citation citation = Citation.of("CGCT, art. L2334-33", Confidence.VERIFIED);
    Criterion comparison = Criterion.compare(Facts.POPULATION_DGF, Operator.AT_MOST, 2_000);
    registry.add(
        Criterion.class,
        comparison,
        Criterion.in(Facts.ZONE, "metropole", "drom"),
        Criterion.designated(Facts.DESIGNATED_PVD),
        Criterion.checked(Facts.CENTRALITE),
        Criterion.all(comparison),
        Criterion.any(comparison, Criterion.checked(Facts.FRAGILITE)),
        Criterion.not(comparison),
        Criterion.atLeast(1, comparison),
        Criterion.clause("a", comparison),
        Criterion.clause("b", citation, comparison));
    for (EligibilityRule rule : RuleBook.standard().rules()) {
      registry.add(EligibilityRule.class, rule);
      RuleVersion version = rule.versions().values().get(0).value();
      registry.add(RuleVersion.class, version);
      registry.add(Reading.class, version.readings().get(0));
    }
    registry.add(FrrThresholds.class, FrrThresholds.CLASSIFICATION_2024);
    CouncilSize councils = CouncilSize.schedule().values().get(0).value();
    registry.add(CouncilSize.class, councils);
    registry.add(CouncilSize.Band.class, councils.bands().get(1));
    registry.add(Fact.class, Facts.POPULATION_DGF);
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(
            Facts.POPULATION_TOTALE,
            FactValue.between(3_000, 3_100).ofYear(2023).from(Provenance.of("INSEE")))
        .build();
    registry.add(FactDocument.class, FactDocument.of(facts));
    registry.add(FactStatement.class, FactDocument.of(facts).facts().get(2));
    EligibilityReport report =
        EligibilityCalculator.standard().evaluate(facts, LocalDate.of(2026, 11, 1));
    registry.add(EligibilityReport.class, report);
    registry.add(RuleResult.class, report.results().get(0));
    registry.add(Referral.class, Referral.of(facts, LocalDate.of(2026, 11, 1)));
    TerritoryRef joinville = TerritoryRef.parse("commune:52250@2026");
    Designation designation = new Designation(
        "pvd-1",
        Optional.of("Joinville"),
        Optional.of(LocalDate.of(2021, 3, 12)),
        ImmutableMap.of(
            joinville,
            Membership.DESIGNATED,
            TerritoryRef.parse("commune:52332@2026"),
            Membership.PARTIAL));
    registry.add(Designation.class, designation, Designation.of("a", joinville));
    registry.add(
        DesignationList.class,
        DesignationList.of(
            ProgrammeId.PETITES_VILLES_DE_DEMAIN,
            TerritoryType.COMMUNE,
            Millesime.of(2026),
            true,
            Optional.of(LocalDate.of(2020, 10, 1)),
            Optional.empty(),
            Provenance.of("liste"),
            ImmutableList.of(designation)));
    OfficialLists.all().forEach(layout -> registry.add(ListLayout.class, layout));
    registry.add(
        FactMapping.class,
        OfficialTables.DENSITE,
        OfficialTables.MASSIF,
        OfficialTables.criteresDgcl(2026)
            .withConstants(FactDocument.of(facts).facts().get(2)));
    registry.add(
        FactColumn.class,
        FactColumn.of("population-dgf", Column.required("pop", "population"))
            .times(new BigDecimal("1000"))
            .ofYear(2023),
        OfficialTables.MASSIF.columns().get(0));
    registry.notRead(FactValue.class, "a file holds statements, FactStatement");
    registry.notRead(Relation.AtMost.class, "relations are part of the model, not of files");
    registry.notRead(Relation.Sum.class, "relations are part of the model, not of files");
    registry.notRead(Relation.OnceOrTwice.class, "relations are part of the model, not of files");
    Value.Quantity number = new Value.Quantity(10, 1, Unit.INHABITANTS);
    registry.add(Distance.class, new Distance("fact.a", Operator.LT, number, number, number));
    Condition condition = new Condition("fact.a", ImmutableList.of("a"), number);
    registry.add(Condition.class, condition);
    registry.add(Reasons.Deciding.class, new Reasons.Deciding(condition, Verdict.ELIGIBLE));
    registry.add(Change.Step.class, new Change.Step(condition, Power.NOBODY));
    registry.add(
        Change.class, new Change(ImmutableList.of(new Change.Step(condition, Power.AUTHORITY))));
    Explanation.Decision step = new Explanation.Decision(
        NodeId.root("own", "1"),
        "fact.a",
        Operator.LT,
        Truth.TRUE,
        true,
        ImmutableList.of(),
        Optional.empty(),
        ImmutableList.of());
    registry.add(Difference.class, new Difference("fact.a", Optional.empty(), Optional.of(step)));
    SchemeFact own = new SchemeFact(
        "own", FactKind.FLAG, Optional.empty(), Optional.empty(), ImmutableList.of());
    registry.add(SchemeFact.class, own);
    registry.add(SchemeText.class, new SchemeText("le mien", "mine"));
    registry.add(
        SchemeDocument.class,
        new SchemeDocument(
            1,
            "2026",
            ImmutableList.of(own),
            ImmutableList.of(RuleBook.standard().rules().get(0)),
            ImmutableMap.of("rule.own", new SchemeText("le mien", "mine"))));
  }
}
