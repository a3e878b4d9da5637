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
      // Programmes of the report.
      .add(TerritoiresIndustrie.RULE)
      .add(ActionCoeurDeVille.RULE, ActionCoeurDeVille.ENTREES_DE_VILLE)
      .add(
          QuartiersPrioritaires.LIST,
          QuartiersPrioritaires.METHOD,
          QuartiersPrioritaires.METHOD_OVERSEAS)
      .add(Cites.EMPLOI, Cites.EDUCATIVES)
      .add(JeunesDesQuartiers.STAGE_DE_3E, JeunesDesQuartiers.QUARTIERS_ETE)
      .add(AbattementTfpb.RULE)
      .add(
          AmenagementNumerique.FRANCE_THD,
          AmenagementNumerique.COUVERTURE_CIBLEE,
          AmenagementNumerique.COHESION,
          AmenagementNumerique.COHESION_MODESTE)
      .add(
          InclusionNumerique.FABRIQUES,
          InclusionNumerique.PASS,
          InclusionNumerique.CONSEILLERS,
          InclusionNumerique.CONSEILLERS_BONUS,
          InclusionNumerique.AIDANTS_STRUCTURE,
          InclusionNumerique.AIDANTS_PERSONNE)
      .add(FondsRestructurationLocaux.RULE)
      .add(
          Ingenierie.PARTIELLE,
          Ingenierie.EXCEPTIONNELLE,
          Ingenierie.CEREMA,
          Ingenierie.FABRIQUES_PROSPECTIVES,
          Ingenierie.FABRIQUE_COMPOSITION)
      .add(
          VolontariatEntreprise.RULE,
          VolontariatEntreprise.TERRITOIRES_INDUSTRIE,
          VolontariatEntreprise.VERTE)
      .add(RemonteesMecaniques.RULE)
      .build();

  private StandardRules() {}
}
