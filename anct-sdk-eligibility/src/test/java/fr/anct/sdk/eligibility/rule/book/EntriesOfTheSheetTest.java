package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Strate;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.eligibility.Referral;
import fr.anct.sdk.eligibility.fact.DensityLevel;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.CouncilSize;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapters 1 and 2 of the sheet of eligibility rules: each entry has its rules, its table, or the reason why not. */
class EntriesOfTheSheetTest {
  private static final ImmutableMap<String, Answer> ANSWERS = ImmutableMap.<String, Answer>builder()
      .put("1.1", rules("france-services"))
      .put("1.2", rules("territoires-industrie"))
      .put("1.3", rules("action-coeur-de-ville", "acv-entrees-de-ville"))
      .put("1.7", rules("qpv", "qpv-methode", "qpv-methode-outre-mer"))
      .put("1.8", rules("cites-emploi"))
      .put("1.9", rules("mon-stage-de-3e"))
      .put("1.10", rules("quartiers-ete"))
      .put("1.11", rules("abattement-tfpb"))
      .put("1.12", rules("cites-educatives"))
      .put(
          "1.13",
          because("no territorial formula: the managing authorities choose", WithoutRule.class))
      .put("1.14", rules("france-tres-haut-debit"))
      .put("1.15", rules("couverture-ciblee"))
      .put("1.16", rules("cohesion-numerique", "cohesion-numerique-modeste"))
      .put("1.17", rules("fabriques-de-territoire"))
      .put("1.18", rules("pass-numerique"))
      .put("1.19", rules("conseillers-numeriques", "conseillers-numeriques-bonification"))
      .put("1.20", rules("aidants-connect-structure", "aidants-connect-personne"))
      .put("1.22", rules("fonds-restructuration-locaux"))
      .put("1.25", rules("vte", "vte-territoires-industrie", "vte-vert"))
      .put("1.26", rules("remontees-mecaniques"))
      .put("1.27", rules("cerema-freemium"))
      .put("1.28", rules("fabriques-prospectives", "fabriques-prospectives-composition"))
      .put("1.29", because("the case that models an exceptional situation", WithoutRule.class))
      .put("1.30", because("a procedure, not a rule: Referral", Referral.class))
      .put("2.2", rules("detr-epci"))
      .put("2.3", rules("dsil", "dsil-projet"))
      .put("2.4", rules("dsr-bourg-centre"))
      .put("2.5", rules("dsr-perequation"))
      .put("2.6", rules("dsr-cible"))
      .put("2.7", rules("dsu"))
      .put("2.8", rules("dpv"))
      .put("1.4", rules("petites-villes-de-demain"))
      .put("1.5", rules("avenir-montagnes-ingenierie"))
      .put("1.6", rules("commune-rurale"))
      .put("1.21", rules("crte"))
      .put(
          "1.23",
          rules(
              "ingenierie-gratuite", "ingenierie-partielle", "ingenierie-situation-exceptionnelle"))
      .put("1.24", rules("vta-accueil", "vta-volontaire"))
      .put("2.1", rules("detr-communes"))
      .put(
          "2.9",
          because(
              "looked up, never computed from a mean density; DensityLevel maps 3, 4 and 7 levels",
              DensityLevel.class,
              Facts.DENSITE))
      .put("2.10", rules("zrr", "zrr-criteres", "zrr-benefice-maintenu"))
      .put("2.11", rules("frr", "frr-criteres", "frr-plus", "zrr-benefice-maintenu"))
      .put("2.12", rules("ort"))
      .put("2.13", rules("zone-de-montagne", "massif"))
      .put("2.14", rules("littoral"))
      .put(
          "2.15",
          because(
              "INSEE's zonings are looked up: facts that other rules read",
              ZoningFacts.class,
              ZoningFacts.DANS_UNITE_URBAINE,
              ZoningFacts.AIRE_ATTRACTION,
              RevitalisationFacts.BASSIN_POPULATION,
              RevitalisationFacts.BASSIN_DENSITE,
              RevitalisationFacts.BASSIN_REVENU))
      .put("2.16", because("a table of the geography", Strate.class))
      .put(
          "2.17",
          because(
              "published every year: an input, never recomputed",
              Facts.class,
              Facts.POTENTIEL_FINANCIER,
              Facts.POTENTIEL_FINANCIER_MOYEN))
      .put(
          "2.18",
          rules(
              "epci-taille-minimale",
              "creation-communaute-de-communes",
              "creation-communaute-d-agglomeration",
              "creation-communaute-urbaine",
              "creation-metropole"))
      .put("2.19", because("a dated table", CouncilSize.class))
      .put("2.20", because("a mapping of the geography", MunicipalArrondissement.class))
      .put("2.21", rules("zorcomir"))
      .put(
          "2.22",
          because(
              "how much is funded is the funding module's: its ceiling OwnShareFloor checks it",
              "fr/anct/sdk/funding/ceiling/OwnShareFloor.java"))
      .buildOrThrow();

  @Test
  void everyEntryIsThereOnce() {
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      expected.add("1." + i);
    }
    for (int i = 1; i <= 22; i++) {
      expected.add("2." + i);
    }
    List<String> here = new ArrayList<>(ANSWERS.keySet());
    assertThat(here).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theSheetHasNoOtherEntry() throws IOException {
    Path sheet = SharedData.file("README.md").resolveSibling("../domain/eligibility.md");
    List<String> headings = new ArrayList<>();
    Matcher heading = Pattern.compile("(?m)^### ([12]\\.\\d+)\\b").matcher(Files.readString(sheet));
    while (heading.find()) {
      headings.add(heading.group(1));
    }
    List<String> here = new ArrayList<>(ANSWERS.keySet());
    assertThat(headings).containsExactlyInAnyOrderElementsOf(here);
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerIsThere() {
    return ANSWERS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest("§" + entry.getKey() + " " + entry.getValue(), () -> {
          Answer answer = entry.getValue();
          for (String rule : answer.rules()) {
            assertThat(RuleBook.standard().contains(rule)).as(rule).isTrue();
          }
          for (Fact fact : answer.facts()) {
            assertThat(FactModel.standard().get(fact.id())).isEqualTo(fact);
          }
          if (!answer.source().isEmpty()) {
            assertThat(Path.of("../anct-sdk-funding/src/main/java", answer.source()))
                .exists();
          }
        }));
  }

  @Test
  void everyRuleAnswersAnEntry() {
    Set<String> claimed = new TreeSet<>();
    ANSWERS.values().forEach(answer -> claimed.addAll(answer.rules()));
    assertThat(RuleBook.standard().rules().stream().map(EligibilityRule::id))
        .as("a rule that answers no entry")
        .containsExactlyInAnyOrderElementsOf(claimed);
  }

  @ParameterizedTest
  @CsvSource({"499, 1", "500, 2", "4000, 5", "200000, 15"})
  void theGroupsOfEntry16(long populationDgf, int number) {
    assertThat(Strate.of(populationDgf).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "75104, 75056",
    "75120, 75056",
    "69381, 69123",
    "69389, 69123",
    "13201, 13055",
    "13216, 13055"
  })
  void theArrondissementsOfEntry20(String arrondissement, String commune) {
    TerritorialReferential geography = TerritorialReferential.latest();
    assertThat(geography
            .getMunicipalArrondissement(CommuneCode.of(arrondissement))
            .commune()
            .code())
        .isEqualTo(CommuneCode.of(commune));
  }

  @Test
  void thereAre45ArrondissementsOfEntry20() {
    Map<String, Long> counts = TerritorialReferential.latest().municipalArrondissements().stream()
        .collect(Collectors.groupingBy(
            arrondissement -> arrondissement.commune().code().toString(), Collectors.counting()));
    assertThat(counts).isEqualTo(Map.of("75056", 20L, "69123", 9L, "13055", 16L));
  }

  private static Answer rules(String... ids) {
    return new Answer(ImmutableList.copyOf(ids), "", "", ImmutableList.of());
  }

  private static Answer because(String reason, Class<?> table, Fact... facts) {
    return new Answer(
        ImmutableList.of(), reason + ": " + table.getSimpleName(), "", ImmutableList.copyOf(facts));
  }

  private static Answer because(String reason, String source) {
    return new Answer(ImmutableList.of(), reason, source, ImmutableList.of());
  }

  /** Rules, or the reason why there is none with the facts or the source file that stand instead. */
  private record Answer(
      ImmutableList<String> rules, String reason, String source, ImmutableList<Fact> facts) {
    @Override
    public String toString() {
      return rules.isEmpty() ? reason : String.join(", ", rules);
    }
  }
}
