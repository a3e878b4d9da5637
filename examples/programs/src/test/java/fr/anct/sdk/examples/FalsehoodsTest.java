package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.passage.CarriedValues;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.CommuneResolver;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.PopulationKind;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people believe of French territories, and what the data says: the table of the README, line by line. */
class FalsehoodsTest {
  private static final TerritorialReferential FRANCE =
      TerritorialReferential.of(Millesime.of(2026));
  private static final Passage SINCE_2019 = Passage.between(Millesime.of(2019), Millesime.of(2026));

  @Test
  @DisplayName("A code is a number")
  void aCodeIsANumber() {
    assertThat(FRANCE.getCommune("2A004").name()).isEqualTo("Ajaccio");
    assertThat(CommuneResolver.of(FRANCE).resolve("1033").territories().get(0).code())
        .isEqualTo("01033");
  }

  @Test
  @DisplayName("A name is enough")
  void aNameIsEnough() {
    Map<String, Long> names = FRANCE.communes().stream()
        .collect(Collectors.groupingBy(Commune::name, Collectors.counting()));
    assertThat(names).hasSize(32_735).containsEntry("Sainte-Colombe", 12L);
    assertThat(FRANCE.communes()).hasSize(34_969);
  }

  @Test
  @DisplayName("A postal code is a commune’s")
  void aPostalCodeIsACommunes() {
    assertThat(FRANCE.communesByPostalCode("51300")).hasSize(46);
    assertThat(FRANCE.communes().stream().filter(one -> one.postalCodes().size() > 1))
        .hasSize(387);
  }

  @Test
  @DisplayName("A postal code begins with the département")
  void aPostalCodeBeginsWithTheDepartement() {
    Commune curbans = FRANCE.getCommune("04066");
    assertThat(curbans.departement().code().toString()).isEqualTo("04");
    assertThat(curbans.postalCodes().get(0).toString()).isEqualTo("05110");
  }

  @Test
  @DisplayName("Every commune is in an EPCI")
  void everyCommuneIsInAnEpci() {
    assertThat(FRANCE.communes().stream()
            .filter(one -> one.epci().isEmpty() && one.code().toString().compareTo("97") < 0)
            .map(Commune::name))
        .containsExactly("Île-de-Bréhat", "Île-de-Sein", "Ouessant", "L'Île-d'Yeu");
  }

  @Test
  @DisplayName("An EPCI is in one département")
  void anEpciIsInOneDepartement() {
    assertThat(over(one -> one.departement().code())).isEqualTo(89);
    assertThat(over(one -> one.region().code())).isEqualTo(26);
    assertThat(FRANCE.epcis()).hasSize(1_255);
  }

  private static long over(Function<Commune, Object> place) {
    return FRANCE.epcis().stream()
        .map(Epci::communes)
        .filter(members -> members.stream().map(place).distinct().count() > 1)
        .count();
  }

  @Test
  @DisplayName("A code always means the same commune")
  void aCodeAlwaysMeansTheSameCommune() {
    // Saint-Denis, without Pierrefitte-sur-Seine then and with it since
    assertThat(SINCE_2019.get("93059").to()).isEqualTo(SINCE_2019.get("93066").to());
    assertThat(CommuneResolver.of(FRANCE).resolve("12076").territories().get(0).code())
        .isEqualTo("12218");
  }

  @Test
  @DisplayName("A commune that merged is gone")
  void aCommuneThatMergedIsGone() {
    assertThat(TerritorialReferential.of(Millesime.of(2019)).containsCommune("14666"))
        .isFalse();
    assertThat(FRANCE.getCommune("14666").name()).isEqualTo("Sannerville");
  }

  @Test
  @DisplayName("Old figures can always be brought to today’s communes")
  void oldFiguresCanAlwaysBeBroughtToTodaysCommunes() {
    CommuneCode troarn = CommuneCode.of("14712");
    CarriedValues refused = SINCE_2019.carry(Map.of(troarn, 1_000L));
    assertThat(refused.values()).isEmpty();
    CarriedValues split =
        SINCE_2019.carry(Map.of(troarn, 1_000L), Map.of(troarn, 2L, CommuneCode.of("14666"), 1L));
    assertThat(split.values().values()).containsExactlyInAnyOrder(667L, 333L);
  }

  @Test
  @DisplayName("A commune has one population")
  void aCommuneHasOnePopulation() {
    Commune joinville = FRANCE.getCommune("52250");
    assertThat(
            joinville.population(PopulationKind.MUNICIPALE, 2023).orElseThrow().value())
        .isEqualTo(2_915);
    assertThat(
            joinville.population(PopulationKind.MUNICIPALE, 2022).orElseThrow().value())
        .isEqualTo(2_944);
    assertThat(joinville.population(PopulationKind.TOTALE, 2022).orElseThrow().value())
        .isEqualTo(3_025);
    assertThat(joinville.population(PopulationKind.DGF, 2022)).isEmpty();
  }

  @Test
  @DisplayName("Somebody lives in every commune")
  void somebodyLivesInEveryCommune() {
    assertThat(FRANCE.communes().stream()
            .filter(one -> one.departement().code().toString().equals("55")
                && one.population(PopulationKind.MUNICIPALE, 2023)
                    .map(count -> count.value() == 0)
                    .orElse(false)))
        .hasSize(6);
  }

  @Test
  @DisplayName("Paris is one code")
  void parisIsOneCode() {
    assertThat(CommuneResolver.of(FRANCE).resolve("75104").inPart().get(0).code())
        .isEqualTo("75056");
    assertThat(FRANCE.getCommune("75056").ept()).isEmpty();
  }

  @Test
  @DisplayName("A file of a year is of that year")
  void aFileOfAYearIsOfThatYear() {
    assertThat(FRANCE.epciYear()).isEqualTo(2025);
    assertThat(FRANCE.caveats()).isNotEmpty();
  }

  @Test
  void theReadmeListsThemAll() throws IOException {
    Set<String> tested = Arrays.stream(FalsehoodsTest.class.getDeclaredMethods())
        .map(FalsehoodsTest::belief)
        .filter(belief -> !belief.isEmpty())
        .collect(Collectors.toSet());
    String readme = Files.readString(Path.of("../../README.md"));
    String table = readme.substring(
        readme.indexOf("## Falsehoods about French territories"), readme.indexOf("\n## Speed"));
    ImmutableSet<String> listed = table
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| people believe"))
        .map(line -> line.substring(2, line.indexOf(" |", 2)))
        .collect(ImmutableSet.toImmutableSet());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(tested);
  }

  private static String belief(Method method) {
    DisplayName name = method.getAnnotation(DisplayName.class);
    return name == null ? "" : name.value();
  }
}
