package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.referential.TerritorialReferential;
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
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks the scheme of a département, who may ask and how much in one file, for a project of a commune, and puts the answer
 * in a financing plan beside a request for DETR.
 *
 * <p>Runs without arguments. A condition of the grant is known by its name: that of a rule of the file.
 */
public final class OwnScheme {
  static final String HELP = """
      Usage: [code INSEE [cost]] [options]   (52250 Joinville and 400000 if none is given)
        --scheme FILE          a scheme of your own; print the example's with --show
        --show                 print the scheme and stop
        --date YYYY-MM-DD      the date whose law is asked, 2026-11-01 by default
        --lang fr|en           language, fr by default""";

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
   * Runs the program and ends it with 1 if nothing could be answered.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    System.out.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Runs the program.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the answer goes, in UTF-8, not null
   * @param err where problems are told, not null
   * @return 0 if there is an answer, else 1
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    SchemeArguments arguments;
    try {
      arguments = SchemeArguments.parse(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(HELP);
      return 1;
    }
    Language language = arguments.language();
    try {
      String answer = arguments.help() ? HELP + "\n" : answer(arguments);
      PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
      text.print(answer);
      text.flush();
      return 0;
    } catch (AnctException e) {
      err.println(e.problem().message(language));
    } catch (NoSuchFileException e) {
      err.println(new Texts(language).get("no-such-file", "file", e.getFile()));
    } catch (IOException e) {
      err.println(e.getMessage());
    }
    return 1;
  }

  private static String answer(SchemeArguments arguments) throws IOException {
    String document =
        arguments.scheme().isPresent() ? read(arguments.scheme().get()) : exampleDocument();
    if (arguments.show()) {
      return document;
    }
    Commune commune = TerritorialReferential.latest().getCommune(CommuneCode.of(arguments.code()));
    OwnScheme asked = new OwnScheme(
        SchemeFile.read(document),
        commune,
        arguments.cost(),
        arguments.date(),
        new Texts(arguments.language()));
    return asked.answer(arguments.language());
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
        case UNDETERMINED -> {}
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

  private static String read(Path path) throws IOException {
    return Files.readString(path, StandardCharsets.UTF_8);
  }

  static String exampleDocument() {
    try (InputStream in =
        Objects.requireNonNull(OwnScheme.class.getResourceAsStream("own-scheme.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All reservations, each once. */
  static ImmutableList<Caveat> caveats(Optional<GrantAnswer> howMuch, FinancingPlan plan) {
    ImmutableList.Builder<Caveat> caveats = ImmutableList.builder();
    howMuch.ifPresent(answer -> caveats.addAll(answer.caveats()));
    return caveats.addAll(plan.assess().basis().caveats()).build();
  }
}
