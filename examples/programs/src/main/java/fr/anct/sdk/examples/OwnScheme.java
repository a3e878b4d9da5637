package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.scheme.Scheme;
import fr.anct.sdk.funding.grant.GrantAnswer;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks the scheme of a département, who may ask and how much in one file, for a project of a commune, and puts the answer
 * in a financing plan beside a request for DETR.
 *
 * <p>Runs without arguments. A condition of the grant is known by its name: that of a rule of the file.
 */
public final class OwnScheme {
  private static final Syntax SYNTAX =
      Syntax.of("""
      Usage: [code INSEE [cost]] [options]   (52250 Joinville and 400000 if none is given)
        --scheme FILE          a scheme of your own; print the example's with --show
        --show                 print the scheme and stop
        --date YYYY-MM-DD      the date whose law is asked, 2026-11-01 by default""", 2, Syntax.DATE, "--scheme").withFlags("--show");
  private static final Program PROGRAM = new Program(SYNTAX, OwnScheme::answer);
  private static final Euros DEFAULT_COST = Euros.of(400_000);
  private static final Rate DETR_RATE = Rate.ofPercent(40);

  private final SchemeFile file;
  private final Commune commune;
  private final Euros cost;
  private final LocalDate date;
  private final Texts texts;

  private OwnScheme(SchemeFile file, Commune commune, Euros cost, LocalDate date, Texts texts) {
    this.file = file;
    this.commune = commune;
    this.cost = cost;
    this.date = date;
    this.texts = texts;
  }

  /**
   * Runs the program and ends it with 2 if nothing could be answered.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    Program.exit(run(args, System.out, System.err));
  }

  /**
   * Runs the program.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the answer goes, in UTF-8, not null
   * @param err where a wrong argument is told in one line, not null
   * @return 0 if there is an answer, else 2
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PROGRAM.run(args, out, err);
  }

  private static String answer(Options options, PrintStream told) throws IOException {
    Optional<Path> own = options.path("--scheme");
    String document = own.isPresent() ? Inputs.text(own.get()) : Inputs.sample("own-scheme.json");
    if (options.has("--show")) {
      return document;
    }
    OwnScheme asked = new OwnScheme(
        SchemeFile.read(document),
        Options.commune(options.word(0).orElse(Arguments.DEFAULT_CODE)),
        cost(options),
        options.date(),
        new Texts(options.language()));
    return asked.answer(options.language());
  }

  private static Euros cost(Options options) {
    Euros cost = options.word(1).map(text -> Options.amount("", text)).orElse(DEFAULT_COST);
    if (!cost.isPositive()) {
      throw new WrongArgument("amount", "", options.word(1).orElse(""));
    }
    return cost;
  }

  private String answer(Language language) {
    Scheme scheme = file.scheme();
    EligibilityCalculator rules = EligibilityCalculator.of(scheme.book());
    FactSet facts = facts();
    ImmutableList<RuleResult> results = scheme.rules().stream()
        .map(rule -> rules.evaluate(rule.id(), facts, date))
        .collect(ImmutableList.toImmutableList());
    RuleResult who = results.get(0);
    // Who may not ask, or may perhaps not, has no amount.
    Optional<GrantAnswer> howMuch = who.verdict() == Verdict.ELIGIBLE
        ? Optional.of(file.grant().answer(input(results), date))
        : Optional.empty();
    FinancingPlan plan = plan(howMuch.flatMap(GrantAnswer::amount));
    return new OwnSchemeText(language, scheme.messages())
        .write(commune, date, cost, who, howMuch, plan);
  }

  /** What the geography says, and whether the commune is in the département. */
  private FactSet facts() {
    FactSet.Builder own = FactSet.builder(file.scheme().model());
    for (Fact fact : file.scheme().facts()) {
      if (fact.id().equals("dans-le-departement")) {
        own.put(fact, commune.departement().code().equals(file.departement()));
      }
    }
    return TerritoryFacts.of(commune, date).with(own.build()).facts();
  }

  /** The cost, and as conditions the rules of the file that are settled: one that is not stays unknown. */
  private GrantInput input(ImmutableList<RuleResult> results) {
    GrantInput.Builder input = GrantInput.builder().cost(cost);
    for (RuleResult result : results) {
      switch (result.verdict()) {
        case ELIGIBLE -> input.flag(result.rule(), true);
        case NOT_ELIGIBLE, NOT_APPLICABLE, NOT_IN_FORCE -> input.flag(result.rule(), false);
        case PARTIALLY, ELIGIBLE_ON_PROPOSAL, AMBIGUOUS, UNDETERMINED -> {}
      }
    }
    return input.build();
  }

  private FinancingPlan plan(Optional<Euros> grant) {
    Euros detr = cost.times(DETR_RATE, Rounding.DOWN);
    FinancingPlan.Builder plan = FinancingPlan.builder()
        .title(texts.get("own-scheme.title"))
        .owner(ProjectOwner.commune(commune.code()))
        .addExpense(ExpenseLine.eligible("works", texts.get("plan.works"), cost))
        .addContribution(Contribution.requested(fr.anct.sdk.funding.plan.Scheme.DETR, detr));
    grant.ifPresent(amount -> plan.addContribution(Contribution.requested(
        Funder.of(FunderKind.DEPARTEMENT, texts.get("plan.departement")), amount)));
    return plan.ownFunds(cost.minus(detr).minus(grant.orElse(Euros.ZERO)).max(Euros.ZERO))
        .build()
        .assumingAllOn(date);
  }

  /** All reservations, each once. */
  static ImmutableList<Caveat> caveats(Optional<GrantAnswer> howMuch, FinancingPlan plan) {
    ImmutableList.Builder<Caveat> caveats = ImmutableList.builder();
    howMuch.ifPresent(answer -> caveats.addAll(answer.caveats()));
    return caveats.addAll(plan.assess().basis().caveats()).build();
  }
}
