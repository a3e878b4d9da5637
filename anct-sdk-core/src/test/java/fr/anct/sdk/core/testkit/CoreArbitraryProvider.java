package fr.anct.sdk.core.testkit;

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
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Provenance;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets any property say {@code @ForAll Euros}, {@code @ForAll CommuneCode} and so on; found by the service loader. */
public final class CoreArbitraryProvider implements ArbitraryProvider {
  private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE =
      ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
          .put(CommuneCode.class, CodeArbitraries::communes)
          .put(DepartementCode.class, CodeArbitraries::departements)
          .put(RegionCode.class, CodeArbitraries::regions)
          .put(Siren.class, CodeArbitraries::sirens)
          .put(Siret.class, CodeArbitraries::sirets)
          .put(PostalCode.class, CodeArbitraries::postalCodes)
          .put(QpvCode.class, CodeArbitraries::qpvs)
          .put(Euros.class, MoneyArbitraries::euros)
          .put(Rate.class, MoneyArbitraries::rates)
          .put(LocalDate.class, SourceArbitraries::days)
          .put(Citation.class, SourceArbitraries::citations)
          .put(Provenance.class, SourceArbitraries::provenances)
          .put(Caveat.class, SourceArbitraries::caveats)
          .put(Basis.class, SourceArbitraries::bases)
          .put(Value.class, ExplainArbitraries::values)
          .put(Operand.class, ExplainArbitraries::operands)
          .put(NodeId.class, ExplainArbitraries::nodeIds)
          .put(Explanation.class, ExplainArbitraries::explanations)
          .buildOrThrow();

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    for (Map.Entry<Class<?>, Supplier<Arbitrary<?>>> entry : BY_TYPE.entrySet()) {
      if (targetType.isOfType(entry.getKey())) {
        return Set.of(entry.getValue().get());
      }
    }
    return Set.of();
  }

  /** Before jqwik's own generator of dates, which covers years that no rule knows. */
  @Override
  public int priority() {
    return 10;
  }
}
