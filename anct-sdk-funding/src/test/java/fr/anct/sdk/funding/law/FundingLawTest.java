package fr.anct.sdk.funding.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.LawPart;
import fr.anct.sdk.core.testkit.LawChecks;
import fr.anct.sdk.funding.grant.GrantAnswer;
import fr.anct.sdk.funding.grant.GrantFormula;
import fr.anct.sdk.funding.grant.GrantInput;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import fr.anct.sdk.funding.grant.Quantity;
import fr.anct.sdk.funding.grant.programme.ProgrammeGrants;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FundingLawTest {
  private static final LocalDate WRITTEN = LocalDate.of(2027, 1, 1);
  private static final List<LawPart> LAW = FundingLaw.standard();

  @Test
  void citationsAreWellFormed() {
    LawChecks.checkCitations(LAW, WRITTEN);
  }

  @Test
  void noVersionLeavesAHoleOrOverlaps() {
    LawChecks.checkVersions(LAW);
  }

  @Test
  void everyPlanRuleAndGrantIsThere() {
    assertThat(LAW)
        .extracting(LawPart::rule)
        .containsAll(PlanRuleBook.standard().rules().stream().map(PlanRule::id).toList())
        .containsAll(
            ProgrammeGrants.standard().all().stream().map(ProgrammeGrant::id).toList());
  }

  /** A grant whose own text is confirmed nowhere says so whatever it is asked. */
  @Test
  void everyUnverifiedGrantIsFlagged() {
    int flagged = 0;
    for (LawPart part : LAW) {
      for (ProgrammeGrant grant :
          ProgrammeGrants.standard().find(part.rule()).stream().toList()) {
        if (part.citation().confidence() == Confidence.UNVERIFIED) {
          GrantAnswer answer = grant.answer(enough(grant, part.from()), part.from());
          assertThat(answer.caveats())
              .as(part.toString())
              .extracting(Caveat::kind)
              .contains(Caveat.Kind.UNVERIFIED_LAW);
          flagged++;
        }
      }
    }
    assertThat(flagged).isGreaterThanOrEqualTo(3);
  }

  /** An input with all that a grant asks for, each name as whatever kind of thing it turns out to be. */
  private static GrantInput enough(ProgrammeGrant grant, LocalDate date) {
    GrantFormula formula = grant.formulas().get(date).value();
    GrantInput input =
        GrantInput.builder().cost(Euros.of(100_000)).grantYear(date.getYear()).build();
    for (Optional<String> name = first(formula, input);
        name.isPresent();
        name = first(formula, input)) {
      String missing = name.get();
      GrantInput before = input;
      input = Stream.of(
              GrantInput.builder()
                  .from(before)
                  .putQuantities(missing, Quantity.of(1))
                  .build(),
              GrantInput.builder().from(before).putFlags(missing, true).build(),
              GrantInput.builder()
                  .from(before)
                  .putAmounts(missing, Euros.of(10_000))
                  .build(),
              GrantInput.builder()
                  .from(before)
                  .putRates(missing, Rate.ofPercent(50))
                  .build())
          .filter(more -> !formula.missing(more).contains(missing))
          .findFirst()
          .orElseThrow(() -> new AssertionError(missing));
    }
    return input;
  }

  private static Optional<String> first(GrantFormula formula, GrantInput input) {
    return formula.missing(input).stream().findFirst();
  }

  /**
   * The classes that hold or judge a figure confirmed nowhere. Whoever adds one shows in its test that an answer that
   * rests on it has the reservation.
   */
  @Test
  void everyPlaceOfAnUnverifiedFigureIsKnown() {
    TreeSet<String> found = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.anct.sdk.funding")
            .stream()
            .filter(type -> type.getFieldAccessesFromSelf().stream()
                .anyMatch(access -> access.getTarget().getName().equals("UNVERIFIED")))
            .map(type -> type.getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found)
        .containsExactly(
            "Applied",
            "Cites",
            "DeMinimisCaps",
            "DotationDeadlines",
            "DoubleFundingBan",
            "FranceServices",
            "GrantAnswer",
            "ManagerCentreVille",
            "OwnShareRate",
            "OwnShareRates",
            "PaymentSchedules",
            "Phasing",
            "PublicationDuty",
            "RegionalAid",
            "Reservations",
            "RuleResultBuilder",
            "SimplifiedCosts",
            "SmeDefinition",
            "StateSubsidyCalendar",
            "StateSubsidyCeiling",
            "TerritoiresIndustrie");
  }
}
