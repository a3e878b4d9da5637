package fr.anct.sdk.core;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.QpvCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.json.DocumentMistake;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.core.testkit.CodeArbitraries;
import fr.anct.sdk.core.testkit.ExplainArbitraries;
import fr.anct.sdk.core.testkit.MoneyArbitraries;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.core.testkit.SourceArbitraries;

/** Samples of codes, money, sources, problems and explanations. */
final class CoreSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(CommuneCode.class, CodeArbitraries.communes());
    registry.add(DepartementCode.class, CodeArbitraries.departements());
    registry.add(RegionCode.class, CodeArbitraries.regions());
    registry.add(Siren.class, CodeArbitraries.sirens());
    registry.add(Siret.class, CodeArbitraries.sirets());
    registry.add(PostalCode.class, CodeArbitraries.postalCodes());
    registry.add(QpvCode.class, CodeArbitraries.qpvs());

    registry.add(Euros.class, MoneyArbitraries.anyEuros());
    registry.add(Rate.class, MoneyArbitraries.rates());

    registry.add(Citation.class, SourceArbitraries.citations());
    registry.add(Provenance.class, SourceArbitraries.provenances());
    registry.add(Caveat.class, SourceArbitraries.caveats());
    registry.add(Basis.class, SourceArbitraries.bases());
    registry.add(
        new TypeReference<Dated<Euros>>() {}, SourceArbitraries.dated(MoneyArbitraries.euros()));
    registry.add(
        new TypeReference<Schedule<Rate>>() {},
        SourceArbitraries.schedules(MoneyArbitraries.rates()));
    registry.add(
        Problem.class,
        Problem.of(ProblemCode.OVERFLOW, "value", "1"),
        new Problem(ProblemCode.UNKNOWN_RULE, ImmutableMap.of()));
    registry.add(
        DocumentMistake.class,
        new DocumentMistake("/rules/0", Problem.of(ProblemCode.DUPLICATE_ID, "id", "own")));

    registry.add(NodeId.class, ExplainArbitraries.nodeIds());
    registry.add(Value.class, ExplainArbitraries.values());
    registry.add(Operand.class, ExplainArbitraries.operands());
    registry.add(Explanation.class, ExplainArbitraries.explanations());
  }
}
