package fr.anct.sdk.eligibility.rule.book;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.rule.EligibilityRule;

/** The library's own rules, family by family. This class is stateless. */
public final class StandardRules {
  /** All of them, in the order of reports. */
  public static final ImmutableList<EligibilityRule> ALL = ImmutableList.<EligibilityRule>builder()
      .add(IngenierieGratuite.RULE)
      .add(DetrCommunes.RULE)
      .add(PetitesVillesDeDemain.RULE)
      .add(Crte.RULE)
      .add(FranceServices.RULE)
      // Dotations
      .add(DetrEpci.RULE)
      .add(Dsil.RULE)
      .add(Dsil.PROJECT_RULE)
      .add(DsrBourgCentre.RULE)
      .add(DsrPerequation.RULE)
      .add(DsrCible.RULE)
      .add(Dsu.RULE)
      .add(Dpv.RULE)
      // Rural zones and territorial statuses.
      .add(CommuneRurale.RULE)
      .add(ZoneRevitalisationRurale.RULE)
      .add(ZrrCriteres.RULE)
      .add(ZrrBeneficeMaintenu.RULE)
      .add(FranceRuralitesRevitalisation.RULE)
      .add(FrrCriteres.RULE)
      .add(FrrPlus.RULE)
      .add(Zorcomir.RULE)
      .add(OperationRevitalisationTerritoire.RULE)
      .add(Massif.RULE)
      .add(ZoneDeMontagne.RULE)
      .add(Littoral.RULE)
      .add(AvenirMontagnesIngenierie.RULE)
      .add(VtaHost.RULE)
      .add(VtaVolunteer.RULE)
      .add(EpciMinimumSize.RULE)
      .add(EpciCreation.COMMUNAUTE_DE_COMMUNES)
      .add(EpciCreation.COMMUNAUTE_D_AGGLOMERATION)
      .add(EpciCreation.COMMUNAUTE_URBAINE)
      .add(EpciCreation.METROPOLE)
      .build();

  private StandardRules() {}
}
