package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;

/**
 * The facts of the <i>volontariat territorial en administration</i>. This class is stateless.
 */
public final class VtaFacts {
  /** Whether the EPCI, or that of the commune or seat, is rural by INSEE's aggregation of its communes. */
  public static final Fact EPCI_RURAL = Fact.flag("epci-rural");
  /** Whether the <i>département</i> of the commune or seat is rural by INSEE's aggregation of its communes. */
  public static final Fact DEPARTEMENT_RURAL = Fact.flag("departement-rural");
  /** What kind of body hosts the volunteer, where it is neither a commune nor an EPCI. */
  public static final Fact STRUCTURE =
      Fact.word("vta-structure", "syndicat-mixte", "association", "pays", "petr", "autre");
  /** Whether the body works for rural territories only. */
  public static final Fact INTERVENTION_RURALE = Fact.flag("vta-intervention-rurale-seulement");
  /** Whether the posts are pooled between rural territories. */
  public static final Fact POSTES_MUTUALISES = Fact.flag("vta-postes-mutualises");
  /** Age of the volunteer. */
  public static final Fact AGE = Fact.count("vta-age", Unit.YEARS);
  /** Years of study after the <i>baccalauréat</i> that the diploma stands for. */
  public static final Fact DIPLOME = Fact.count("vta-annees-apres-bac", Unit.YEARS);
  /** Length of the contract. */
  public static final Fact MOIS = Fact.count("vta-mois", Unit.MONTHS);
  /** Working time, as a share of full time. */
  public static final Fact QUOTITE = Fact.decimal("vta-quotite", Unit.PERCENT, 1);

  static final ImmutableList<Fact> ALL = ImmutableList.<Fact>builder()
      .add(
          EPCI_RURAL,
          DEPARTEMENT_RURAL,
          STRUCTURE,
          INTERVENTION_RURALE,
          POSTES_MUTUALISES,
          AGE,
          DIPLOME,
          MOIS,
          QUOTITE)
      .build();

  private VtaFacts() {}
}
