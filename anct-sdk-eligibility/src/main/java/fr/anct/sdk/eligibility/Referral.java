package fr.anct.sdk.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a project reaches the agency: the procedure « Comment saisir l'ANCT ? » of its 2020 report. This class is immutable
 * and thread-safe.
 *
 * <p>Routes do not exclude each other. The national level is called on only where no local solution was found; where that
 * is not known the answer is that it must be investigated, never no.
 *
 * @param date the date asked, not null
 * @param entryPoint whom the local authority contacts, not null
 * @param routes the routes that are known to be open, in the order of the report; none if the existing local means are to
 *     be mobilised
 * @param openRoutes the routes of which it is not known whether they are open, in the same order
 * @param resources whom to turn to for engineering, in order; the agency is left out where a local solution was found
 * @param escalation whether the <i>préfet</i> calls on the national level, not null
 * @param price what is known of the price of the agency's engineering, not null
 * @param explanation the evidence, not null
 */
public record Referral(
    LocalDate date,
    EntryPoint entryPoint,
    ImmutableSet<Route> routes,
    ImmutableSet<Route> openRoutes,
    ImmutableList<Resource> resources,
    Escalation escalation,
    Price price,
    Explanation.Decision explanation) {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private static final Citation PROCEDURE = Citation.of(
      "Rapport d’activité 2020 de l’ANCT, «\u00A0Comment saisir l’ANCT\u00A0?\u00A0»",
      Confidence.REPORT);
  private static final Citation DELEGATE = Citation.of("CGCT, art. L1232-2", Confidence.VERIFIED);

  /** Checks that nothing is missing. */
  public Referral {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(entryPoint, "entryPoint");
    Objects.requireNonNull(escalation, "escalation");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(explanation, "explanation");
    routes = routes == null ? ImmutableSet.of() : routes;
    openRoutes = openRoutes == null ? ImmutableSet.of() : openRoutes;
    resources = resources == null ? ImmutableList.of() : resources;
  }

  /** Whom the local authority contacts. */
  public enum EntryPoint {
    /** The <i>préfet de département</i>, territorial delegate of the agency. */
    @JsonProperty("prefetDeDepartement")
    PREFET_DE_DEPARTEMENT
  }

  /** A way that the agency helps. */
  public enum Route {
    /** The project is part of a national programme: the agency applies its method. */
    @JsonProperty("programmeNational")
    PROGRAMME_NATIONAL,
    /** The project is covered by a contract or a pact: the agency mobilises engineering and reinforced support. */
    @JsonProperty("contratOuPacte")
    CONTRAT_OU_PACTE,
    /** The project is complex: a dedicated group looks for a tailor-made solution with the agency. */
    @JsonProperty("projetComplexe")
    PROJET_COMPLEXE
  }

  /** Whom to turn to for engineering. */
  public enum Resource {
    /** Local resources, such as the technical agency of the <i>département</i>. */
    @JsonProperty("ressourcesLocales")
    RESSOURCES_LOCALES,
    /** Partner operators: Ademe, Anah, Anru, Cerema, Banque des territoires; other operators of the State. */
    @JsonProperty("operateursPartenaires")
    OPERATEURS_PARTENAIRES,
    /** The national level of the agency. */
    @JsonProperty("agence")
    AGENCE
  }

  /** Whether the <i>préfet</i> calls on the national level. */
  public enum Escalation {
    /** He does: no local solution was found. */
    @JsonProperty("yes")
    YES,
    /** He does not: a local solution was found. */
    @JsonProperty("no")
    NO,
    /** It is not known whether there is a local solution: that must be investigated first. */
    @JsonProperty("instructionRequired")
    INSTRUCTION_REQUIRED
  }

  /** What is known of the price of the agency's engineering. */
  public enum Price {
    /** It is free: see the rule {@code ingenierie-gratuite}. */
    @JsonProperty("free")
    FREE,
    /** It is not free by right, and no text says what it costs. */
    @JsonProperty("unspecified")
    UNSPECIFIED,
    /** Whether it is free depends on facts that are missing, or on the reading of the text. */
    @JsonProperty("instructionRequired")
    INSTRUCTION_REQUIRED
  }

  /**
   * Follows the procedure for a project.
   *
   * @param facts what is known of the project and of the authority that carries it, not null
   * @param date the date asked, not null
   * @return the way to the agency, never null
   * @throws AnctException {@code NOTHING_IN_FORCE} if the date is before 2020-01-01, the day the agency was installed
   */
  public static Referral of(FactSet facts, LocalDate date) {
    if (date.isBefore(FIRST_DAY)) {
      throw Problem.of(ProblemCode.NOTHING_IN_FORCE, "name", PROCEDURE.reference(), "date", date)
          .toException();
    }
    return new Steps(facts, date).referral();
  }

  private static Truth truth(FactSet facts, Fact flag) {
    return facts.isKnown(flag) ? Truth.of(facts.low(flag) == 1) : Truth.UNKNOWN;
  }

  private static Fact fact(Route route) {
    return switch (route) {
      case PROGRAMME_NATIONAL -> ReportFacts.PROJET_PROGRAMME_NATIONAL;
      case CONTRAT_OU_PACTE -> ReportFacts.PROJET_CONTRAT_OU_PACTE;
      case PROJET_COMPLEXE -> ReportFacts.PROJET_COMPLEXE;
    };
  }

  /** The steps of one procedure, addressed in order. */
  private static final class Steps {
    private final FactSet facts;
    private final LocalDate date;
    private final NodeId root = NodeId.root("referral", FIRST_DAY.toString());
    private final ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
    private int next = 1;

    Steps(FactSet facts, LocalDate date) {
      this.facts = facts;
      this.date = date;
    }

    Referral referral() {
      note("referral.entry", Optional.of(DELEGATE));
      note("referral.exchange", Optional.empty());
      ImmutableSet.Builder<Route> routes = ImmutableSet.builder();
      ImmutableSet.Builder<Route> open = ImmutableSet.builder();
      Truth any = Truth.FALSE;
      for (Route route : Route.values()) {
        Truth truth = truth(facts, fact(route));
        any = any.or(truth);
        step("referral.route." + route, truth);
        if (truth == Truth.TRUE) {
          routes.add(route);
        } else if (truth == Truth.UNKNOWN) {
          open.add(route);
        }
      }
      if (any == Truth.FALSE) {
        note("referral.route.none", Optional.empty());
      }
      Escalation escalation = escalation();
      ImmutableList.Builder<Resource> resources = ImmutableList.builder();
      for (Resource resource : Resource.values()) {
        if (resource != Resource.AGENCE || escalation != Escalation.NO) {
          resources.add(resource);
          note("referral.resource." + resource, Optional.empty());
        }
      }
      step(
          "referral.escalation." + escalation,
          truth(facts, ReportFacts.SOLUTION_LOCALE).not());
      Price price = price();
      note("referral.implementation", Optional.empty());
      note("referral.cerema", Optional.empty());
      if (isPetiteVilleDeDemain()) {
        note("referral.petite-ville-de-demain", Optional.empty());
      }
      return new Referral(
          date,
          EntryPoint.PREFET_DE_DEPARTEMENT,
          routes.build(),
          open.build(),
          resources.build(),
          escalation,
          price,
          new Explanation.Decision(
              root,
              "referral",
              Operator.RULE,
              Truth.TRUE,
              true,
              ImmutableList.of(),
              Optional.of(PROCEDURE),
              steps.build()));
    }

    private Escalation escalation() {
      return switch (truth(facts, ReportFacts.SOLUTION_LOCALE)) {
        case TRUE -> Escalation.NO;
        case FALSE -> Escalation.YES;
        case UNKNOWN -> Escalation.INSTRUCTION_REQUIRED;
      };
    }

    private Price price() {
      RuleResult free =
          EligibilityCalculator.standard().evaluate("ingenierie-gratuite", facts, date);
      Price price = switch (free.verdict()) {
        case ELIGIBLE, ELIGIBLE_ON_PROPOSAL, PARTIALLY -> Price.FREE;
        case AMBIGUOUS, UNDETERMINED -> Price.INSTRUCTION_REQUIRED;
        case NOT_ELIGIBLE, NOT_APPLICABLE, NOT_IN_FORCE -> Price.UNSPECIFIED;
      };
      add(
          "referral.price." + price,
          free.verdict().mayApply(),
          ImmutableList.of(free.explanation()));
      return price;
    }

    private boolean isPetiteVilleDeDemain() {
      Fact list = Facts.DESIGNATED_PVD;
      return facts.low(list) == list.words().indexOf("designated");
    }

    private void note(String key, Optional<Citation> citation) {
      steps.add(new Explanation.Note(root.child(next++), key, ImmutableList.of(), citation));
    }

    private void step(String key, Truth truth) {
      add(key, truth, ImmutableList.of());
    }

    private void add(String key, Truth truth, ImmutableList<Explanation> children) {
      steps.add(new Explanation.Decision(
          root.child(next++),
          key,
          Operator.RULE,
          truth,
          true,
          ImmutableList.of(),
          Optional.empty(),
          children));
    }
  }
}
