package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;

/**
 * The facts of the size and creation of EPCI. This class is stateless.
 */
public final class IntercommunalityFacts {
  /** Whether the EPCI is of the <i>grande couronne</i> and has its seat in the <i>unité urbaine</i> of Paris. */
  public static final Fact GRANDE_COURONNE =
      Fact.flag("epci-grande-couronne-unite-urbaine-de-paris");
  /** Whether half of the communes at least are in <i>zone de montagne</i>. */
  public static final Fact MOITIE_MONTAGNE = Fact.flag("epci-moitie-communes-montagne");
  /** Whether it groups all communes of an island territory. */
  public static final Fact INSULAIRE = Fact.flag("epci-toutes-communes-d-une-ile");
  /** Whether it includes the whole of an EPCI of 12 000 inhabitants formed between 2012-01-01 and the publication of the law of 2015-08-07. */
  public static final Fact INCLUT_EPCI_RECENT = Fact.flag("epci-inclut-epci-12000-recent");
  /** Whether the communes lie in one block without enclave. */
  public static final Fact D_UN_SEUL_TENANT = Fact.flag("epci-d-un-seul-tenant");
  /** Inhabitants of the largest central commune, at the date of creation. */
  public static final Fact COMMUNE_CENTRE =
      Fact.count("epci-population-commune-centre", Unit.INHABITANTS);
  /** Whether it includes the <i>chef-lieu</i> of the <i>département</i>. */
  public static final Fact CHEF_LIEU = Fact.flag("epci-chef-lieu-de-departement");
  /** Whether it includes the largest commune of the <i>département</i>. */
  public static final Fact PLUS_GRANDE_COMMUNE =
      Fact.flag("epci-plus-grande-commune-du-departement");
  /** Whether it includes the <i>chef-lieu</i> of the région. */
  public static final Fact CHEF_LIEU_REGION = Fact.flag("epci-chef-lieu-de-region");
  /** Inhabitants of the <i>aire urbaine</i> of INSEE that it is in. */
  public static final Fact AIRE_URBAINE = Fact.count("aire-urbaine-population", Unit.INHABITANTS);
  /** Whether it is the centre of a <i>zone d'emploi</i> of INSEE. */
  public static final Fact CENTRE_ZONE_EMPLOI = Fact.flag("epci-centre-de-zone-d-emploi");
  /** Inhabitants of that <i>zone d'emploi</i>. */
  public static final Fact ZONE_EMPLOI = Fact.count("zone-d-emploi-population", Unit.INHABITANTS);
  /** Whether it meets the further conditions opened by the law of 2017-02-28, which were not read. */
  public static final Fact OUVERTURE_2017 = Fact.flag("metropole-ouverture-2017");

  static final ImmutableList<Fact> ALL = ImmutableList.<Fact>builder()
      .add(
          GRANDE_COURONNE,
          MOITIE_MONTAGNE,
          INSULAIRE,
          INCLUT_EPCI_RECENT,
          D_UN_SEUL_TENANT,
          COMMUNE_CENTRE,
          CHEF_LIEU,
          PLUS_GRANDE_COMMUNE,
          CHEF_LIEU_REGION,
          AIRE_URBAINE,
          CENTRE_ZONE_EMPLOI,
          ZONE_EMPLOI,
          OUVERTURE_2017)
      .build();

  private IntercommunalityFacts() {}
}
