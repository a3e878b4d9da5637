package fr.anct.sdk.core.resolve;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.TerritoryMatch.How;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the EPCI that SIREN numbers designate, or SIRET numbers in their place; also the EPT and communes that lists of
 * EPCI name among them. This class is immutable and thread-safe.
 *
 * <p>An EPCI that has ended is not followed: its communes may have gone to several. It is refused, and the newest vintage
 * that knows it is named.
 */
public final class SirenResolver implements TerritoryResolver {
  private final TerritorialReferential referential;
  /** Made when a number is that of no EPCI. */
  private final Supplier<ImmutableMap<Siren, CommuneCode>> communes;

  private SirenResolver(TerritorialReferential referential) {
    this.referential = referential;
    this.communes = Suppliers.memoize(() -> bySiren(referential));
  }

  /**
   * Returns a resolver.
   *
   * @param referential the geography in which EPCI are found, not null
   * @return the resolver, never null
   */
  public static SirenResolver of(TerritorialReferential referential) {
    Objects.requireNonNull(referential, "referential");
    return new SirenResolver(referential);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.EPCI;
  }

  @Override
  public TerritorialReferential referential() {
    return referential;
  }

  @Override
  public TerritoryMatch resolve(String text) {
    String bare = CommuneResolver.withoutSpaces(text);
    Optional<Siren> parsed = Siren.tryParse(bare);
    if (parsed.isEmpty()) {
      parsed = Siret.tryParse(bare).map(Siret::siren);
    }
    if (parsed.isEmpty()) {
      return TerritoryMatch.refused(text, malformed(bare));
    }
    Siren siren = parsed.get();
    TerritoryRef ref = find(siren);
    if (ref != null) {
      boolean exact = siren.toString().equals(text);
      return TerritoryMatch.whole(
          text,
          exact ? How.EXACT : How.REPAIRED,
          ref,
          exact
              ? ImmutableList.of()
              : ImmutableList.of(Problem.of(
                  ProblemCode.REPAIRED_CODE, "value", CommuneResolver.shown(text), "code", siren)));
    }
    return TerritoryMatch.refused(text, absent(siren));
  }

  @Override
  public ImmutableSet<TerritoryRef> partsOf(TerritoryRef territory, TerritoryRef named) {
    return ImmutableSet.of(territory);
  }

  private @Nullable TerritoryRef find(Siren siren) {
    if (referential.containsEpci(siren)) {
      return TerritoryRef.of(TerritoryType.EPCI, siren.toString(), referential.millesime());
    }
    if (referential.containsEpt(siren)) {
      return TerritoryRef.of(TerritoryType.EPT, siren.toString(), referential.millesime());
    }
    CommuneCode commune = communes.get().get(siren);
    return commune == null ? null : TerritoryRef.of(commune, referential.millesime());
  }

  private static ImmutableMap<Siren, CommuneCode> bySiren(TerritorialReferential referential) {
    ImmutableMap.Builder<Siren, CommuneCode> communes = ImmutableMap.builder();
    for (Commune commune : referential.communes()) {
      commune.siren().ifPresent(siren -> communes.put(siren, commune.code()));
    }
    return communes.buildKeepingLast();
  }

  private Problem absent(Siren siren) {
    for (Millesime millesime : TerritorialReferential.available().reverse()) {
      Optional<Epci> epci = TerritorialReferential.of(millesime).findEpci(siren);
      if (epci.isPresent()) {
        return Problem.of(
            ProblemCode.EPCI_ENDED,
            "code",
            siren,
            "name",
            epci.get().name(),
            "millesime",
            referential.millesime(),
            "from",
            millesime);
      }
    }
    return Problem.of(
        ProblemCode.UNKNOWN_TERRITORY,
        "territory",
        TerritoryType.EPCI.word(),
        "code",
        siren,
        "millesime",
        referential.millesime());
  }

  private static Problem malformed(String bare) {
    if (bare.isEmpty()) {
      return Problem.of(ProblemCode.EMPTY_CELL);
    }
    try {
      Siren.of(bare);
    } catch (AnctException e) {
      return e.problem();
    }
    throw new IllegalStateException(bare + " is a SIREN");
  }
}
