package fr.anct.sdk.examples;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.fact.FactDocument;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the report says of a commune, as one value that goes to JSON.
 *
 * @param commune the commune, not null
 * @param date the date whose law is asked, not null
 * @param source where the geography comes from, not null
 * @param exampleFacts whether the example's own facts were used, not the user's
 * @param eligibility what the commune may ask for, not null
 * @param epciEligibility what its EPCI may ask for, or empty if it has none
 * @param plan a sample plan, which breaks a rule on purpose, not null
 * @param assessment what the ceilings say of it, not null
 * @param mendedPlan the same plan once the rule is kept, not null
 * @param mendedAssessment what the ceilings say then, not null
 */
@JsonPropertyOrder({"date", "exampleFacts", "commune", "source"})
public record Dossier(
    Commune commune,
    LocalDate date,
    Provenance source,
    boolean exampleFacts,
    EligibilityReport eligibility,
    Optional<EligibilityReport> epciEligibility,
    FinancingPlan plan,
    PlanAssessment assessment,
    FinancingPlan mendedPlan,
    PlanAssessment mendedAssessment) {

  static Dossier of(Arguments arguments, PrintStream err) throws IOException {
    TerritorialReferential geography = TerritorialReferential.latest();
    // Paris, Lyon, Marseille: a rule speaks of the commune, not of its arrondissements.
    Commune commune = Options.commune(arguments.code());
    OfficialFiles files = OfficialFiles.read(arguments, geography, err);
    EligibilityCalculator rules = EligibilityCalculator.standard();
    FinancingPlan plan = SamplePlan.of(commune, arguments);
    FinancingPlan mended = SamplePlan.mended(commune, arguments);
    return new Dossier(
        commune,
        arguments.date(),
        geography.provenance(),
        arguments.isExample(),
        rules.evaluate(files.over(facts(commune, arguments)), arguments.date()),
        commune
            .epci()
            .map(epci -> rules.evaluate(
                files.over(TerritoryFacts.of(epci, arguments.date())), arguments.date())),
        plan,
        plan.assess(),
        mended,
        mended.assess());
  }

  private static TerritoryFacts facts(Commune commune, Arguments arguments) throws IOException {
    TerritoryFacts facts = TerritoryFacts.of(commune, arguments.date());
    if (arguments.isExample()) {
      try (Reader in = new InputStreamReader(
          Objects.requireNonNull(Dossier.class.getResourceAsStream("example-facts.csv")),
          StandardCharsets.UTF_8)) {
        facts = facts.with(FactDocument.readCsv(in).toFactSet(FactModel.standard()));
      }
    }
    for (Path file : arguments.facts()) {
      facts = facts.with(read(file).toFactSet(FactModel.standard()));
    }
    return facts;
  }

  private static FactDocument read(Path file) throws IOException {
    if (file.toString().endsWith(".json")) {
      return AnctJson.read(Files.readString(file, StandardCharsets.UTF_8), FactDocument.class);
    }
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return FactDocument.readCsv(in);
    }
  }
}
