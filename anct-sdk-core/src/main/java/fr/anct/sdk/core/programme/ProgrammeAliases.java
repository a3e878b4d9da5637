package fr.anct.sdk.core.programme;

import com.google.common.collect.ImmutableMap;

/**
 * Short names of programmes, in the form that {@link ProgrammeId#find} folds to. Names that fold to their own identifier
 * ({@code FRANCE_SERVICES}) need no line here.
 */
final class ProgrammeAliases {
  static final ImmutableMap<String, String> ID_BY_ALIAS = ImmutableMap.<String, String>builder()
      // Usual short names and the names of eligibility rules.
      .put("acv", "action-coeur-de-ville")
      .put("pvd", "petites-villes-de-demain")
      .put("villages-davenir", "villages-d-avenir")
      .put("villages-avenir", "villages-d-avenir")
      .put("frla", "fonds-restructuration-locaux-activite")
      .put("ingenierie-anct-gratuite", "gratuite-ingenierie")
      .put("abattement-tfpb-qpv", "abattement-tfpb")
      .put("stage-3e", "mon-stage-de-3e")
      .put("france-thd", "france-tres-haut-debit")
      // The obligation of the New Deal mobile that has a rule of its own is targeted coverage.
      .put("new-deal-mobile", "couverture-ciblee")
      .put("cohesion-numerique", "cohesion-numerique-territoires")
      .put("fabrique-territoire", "fabriques-de-territoire")
      .put("conseiller-numerique", "conseillers-numeriques")
      .put("remontees-mecaniques-2021", "soutien-stations-ski")
      .put("detr-commune", "detr")
      .put("detr-epci", "detr")
      // The names of grant formulas.
      .put("p-fs", "france-services")
      .put("p-bus", "bus-france-services")
      .put("p-pvd", "pvd-chef-de-projet")
      .put("p-man", "manager-centre-ville")
      .put("p-pass", "pass-numerique")
      .put("p-cnt", "cohesion-numerique-territoires")
      .put("p-conum1", "conseillers-numeriques")
      .put("p-conum2pub", "conseillers-numeriques")
      .put("p-conum2priv", "conseillers-numeriques")
      .put("p-ce", "cites-emploi")
      .put("p-cedu", "cites-educatives")
      .put("p-vta", "vta")
      .put("p-vte", "vte")
      .put("p-fab", "fabriques-de-territoire")
      .put("p-cer", "cerema-freemium")
      .put("p-ing", "gratuite-ingenierie")
      .put("p-frla", "fonds-restructuration-locaux-activite")
      .put("p-tfpb", "abattement-tfpb")
      .put("p-ti", "fonds-acceleration-investissements-industriels")
      .put("p-ticdp", "territoires-industrie")
      .buildOrThrow();

  private ProgrammeAliases() {}
}
