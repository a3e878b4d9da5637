/** Financing plans, grants, ceilings and payments of French territorial cohesion, exact to the cent. */
module fr.anct.sdk.funding {
  requires transitive fr.anct.sdk.core;
  requires static org.jspecify;
  requires static org.immutables.value.annotations;

  exports fr.anct.sdk.funding.ceiling;
  exports fr.anct.sdk.funding.compare;
  exports fr.anct.sdk.funding.europe;
  exports fr.anct.sdk.funding.grant;
  exports fr.anct.sdk.funding.grant.programme;
  exports fr.anct.sdk.funding.law;
  exports fr.anct.sdk.funding.layout;
  exports fr.anct.sdk.funding.optimise;
  exports fr.anct.sdk.funding.payment;
  exports fr.anct.sdk.funding.plan;
  exports fr.anct.sdk.funding.publication;
  exports fr.anct.sdk.funding.sharing;
  exports fr.anct.sdk.funding.stateaid;
  exports fr.anct.sdk.funding.tax;

  opens fr.anct.sdk.funding.grant to
      com.fasterxml.jackson.databind;
  opens fr.anct.sdk.funding.optimise to
      com.fasterxml.jackson.databind;
  opens fr.anct.sdk.funding.payment to
      com.fasterxml.jackson.databind;
  opens fr.anct.sdk.funding.plan to
      com.fasterxml.jackson.databind;
  opens fr.anct.sdk.funding.publication to
      com.fasterxml.jackson.databind;
  opens fr.anct.sdk.funding.sharing to
      com.fasterxml.jackson.databind;

  uses fr.anct.sdk.funding.plan.PlanRuleBook;

  provides fr.anct.sdk.core.text.MessageSource with
      fr.anct.sdk.funding.internal.FundingMessages;
  provides fr.anct.sdk.funding.plan.PlanRuleBook with
      fr.anct.sdk.funding.ceiling.StandardRuleBook;
}
