package fr.anct.sdk.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the report's figures add up to, and where they contradict each other: both must stay as they are. */
class ReportArithmeticTest {
  private static Arguments sum(String programme, String total, String... parts) {
    return Arguments.of(programme, total, ImmutableList.copyOf(parts));
  }

  static Stream<Arguments> sumsThatHold() {
    return Stream.of(
        sum("anct", "Agents (effectifs physiques)", "dont femmes", "dont hommes"),
        sum("anct", "Équivalents temps plein", "ETP femmes", "ETP hommes"),
        sum(
            "conseil-administration",
            "Membres",
            "Représentants de l'État",
            "Représentants des collectivités et groupements",
            "Caisse des dépôts",
            "Parlement",
            "Personnel"),
        sum(
            "subventions-politique-ville-2020",
            "Porteurs de projets",
            "dont associations",
            "dont organismes publics",
            "dont collectivités territoriales",
            "dont autres établissements privés"),
        sum(
            "cites-emploi",
            "Total fin 2021",
            "Territoires labellisés 2020",
            "Nouveaux territoires 2021"),
        sum("cites-educatives", "Cités courant 2021", "Cités éducatives", "Nouvelles cités 2021"),
        sum(
            "mon-stage-de-3e",
            "Stages proposés chaque année",
            "dont secteur public",
            "dont privé"));
  }

  @ParameterizedTest
  @MethodSource("sumsThatHold")
  void sumsHold(String programme, String total, List<String> parts) {
    BigDecimal sum = parts.stream()
        .map(part -> figure(programme, part).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(figure(programme, total).value());
  }

  @Test
  void sharesMakeTheWhole() {
    assertThat(Stream.of(
                "Part cohésion sociale",
                "Part développement économique et emploi",
                "Part ingénierie, ressources et évaluation",
                "Part cadre de vie et renouvellement urbain")
            .map(label -> figure("subventions-politique-ville-2020", label).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
  }

  @Test
  void amountsHold() {
    assertThat(amount("france-tres-haut-debit", "dont finaliser la généralisation")
            .plus(amount("france-tres-haut-debit", "dont raccordements complexes")))
        .isEqualTo(amount(
            "france-tres-haut-debit", "Mobilisés en 2020 pour renforcer / généraliser le THD"));
    assertThat(
            amount("anct", "Budget consacré à l'ingénierie, 2020 (« environ »)").times(2))
        .isEqualTo(amount("anct", "Budget d'ingénierie dédié aux collectivités locales, 2021"));
    assertThat(Rate.ofPart(
            amount("action-coeur-de-ville", "dont engagés"),
            amount("action-coeur-de-ville", "Mobilisés sur cinq ans")))
        .hasToString("42.32%");
    assertThat(Euros.sum(entry("aap-rip").fundingLines().stream()
            .map(line -> line.amount().orElseThrow())
            .toList()))
        .isEqualTo(Euros.of(889_000_000));
  }

  @Test
  void theMisprintOfActionCoeurDeVilleIsReadAndFlagged() {
    FundingLine line = line("action-coeur-de-ville", "Mobilisés sur cinq ans");
    assertThat(line.amount()).contains(Euros.of(5_000_000_000L));
    assertThat(line.printed()).contains("5 M€");
    assertThat(line.flag().orElseThrow().kinds())
        .containsExactly(FlagKind.GARBLED, FlagKind.OUTSIDE_DOCUMENT);
  }

  @Test
  void contradictionsAreKept() {
    // Twenty territories, of which the lists name sixteen.
    assertThat(figure("fabriques-prospectives", "Territoires impliqués en 2020").flag())
        .get()
        .matches(flag -> flag.text().contains("4 + 8 + 4 = 16"));
    // 280 M€ and 240 M€ do not make 570 M€.
    assertThat(amount("france-tres-haut-debit", "dont France Relance")
            .plus(amount(
                "france-tres-haut-debit",
                "Généralisation de la fibre – 1er comité ruralité 20/02/2020")))
        .isEqualTo(Euros.of(520_000_000));
    // 240 M€ twice, with two meanings.
    assertThat(amount("france-relance", "Très haut débit"))
        .isEqualTo(amount(
            "fonds-acceleration-investissements-industriels",
            "Aides octroyées par l'État aux 448 projets"));
    // More than 500 000 in one place, 580 000 in another.
    assertThat(figure("quartiers-ete", "Jeunes bénéficiaires (interview DG)").approximation())
        .contains(Approximation.MORE_THAN);
    // Two millions of passes at 10 € are not 22 M€.
    assertThat(amount("pass-numerique", "Valeur faciale").times(2_000_000))
        .isNotEqualTo(amount("pass-numerique", "Mobilisés"));
  }

  @Test
  void whatTheReportDoesNotGiveIsEmpty() {
    assertThat(line("pvd-chef-de-projet", "Prise en charge du poste").rate())
        .contains(Rate.ofPercent(75));
    assertThat(line("pvd-chef-de-projet", "Prise en charge du poste").cap()).isEmpty();
    assertThat(entry("crte").fundingLines()).isEmpty();
    assertThat(entry("vta").fundingLines().get(0).amount()).isEmpty();
    assertThat(entry("cohesion-numerique-territoires").fundingLines().get(0).cap())
        .contains(Euros.of(150));
    assertThat(entry("cohesion-numerique-territoires").fundingLines().get(0).amount())
        .isEmpty();
  }

  private static Programme entry(String id) {
    return ProgrammeCatalogue.standard().get(ProgrammeId.of(id));
  }

  private static Indicator figure(String programme, String label) {
    return entry(programme).indicators().stream()
        .filter(indicator -> indicator.label().equals(label))
        .collect(MoreCollectors.onlyElement());
  }

  private static FundingLine line(String programme, String label) {
    return entry(programme).fundingLines().stream()
        .filter(line -> line.label().equals(label))
        .collect(MoreCollectors.onlyElement());
  }

  private static Euros amount(String programme, String label) {
    return line(programme, label).amount().orElseThrow();
  }
}
