package fr.anct.sdk.funding.europe;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Departement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerRegionTest {
  @Test
  void everyDepartementIsInOneOfThe27Regions() {
    ImmutableSet<DepartementCode> written = Arrays.stream(FormerRegion.values())
        .flatMap(region -> region.departements().stream())
        .collect(ImmutableSet.toImmutableSet());
    ImmutableList<DepartementCode> all = Stream.concat(
            Stream.concat(
                Stream.iterate(1, i -> i <= 95, i -> i + 1)
                    .filter(i -> i != 20)
                    .map("%02d"::formatted),
                Stream.of("2A", "2B")),
            Stream.of("971", "972", "973", "974", "976"))
        .map(DepartementCode::of)
        .collect(ImmutableList.toImmutableList());

    assertThat(FormerRegion.values()).hasSize(27);
    assertThat(all).hasSize(101);
    assertThat(written).containsExactlyInAnyOrderElementsOf(all);
    assertThat(Arrays.stream(FormerRegion.values())
            .mapToInt(region -> region.departements().size())
            .sum())
        .isEqualTo(101);
    for (DepartementCode code : all) {
      assertThat(FormerRegion.get(code).departements()).contains(code);
    }
  }

  /** Every former région lies in one present région, and the départements are those of the official geography. */
  @Test
  void theFormerRegionsArePartsOfThePresentOnes() {
    ImmutableList<Departement> departements = TerritorialReferential.latest().departements();
    assertThat(departements.stream().map(Departement::code).map(DepartementCode::toString))
        .filteredOn(code ->
            code.length() == 2 || FormerRegion.find(DepartementCode.of(code)).isPresent())
        .hasSize(101);
    for (FormerRegion region : FormerRegion.values()) {
      assertThat(departements.stream()
              .filter(departement -> region.departements().contains(departement.code()))
              .map(departement -> departement.region().code())
              .distinct())
          .as(region.displayName())
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "63, AUVERGNE",
    "69, RHONE_ALPES",
    "52, CHAMPAGNE_ARDENNE",
    "54, LORRAINE",
    "27, HAUTE_NORMANDIE",
    "14, BASSE_NORMANDIE",
    "2A, CORSE",
    "976, MAYOTTE"
  })
  void aDepartementHasItsFormerRegion(String departement, FormerRegion region) {
    assertThat(FormerRegion.find(DepartementCode.of(departement))).contains(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"975", "977", "978", "986", "987", "988"})
  void aCollectiviteThatIsNoDepartementHasNone(String code) {
    assertThat(FormerRegion.find(DepartementCode.of(code))).isEmpty();
    refused(ProblemCode.OUT_OF_RANGE, () -> FormerRegion.get(DepartementCode.of(code)));
  }

  @Test
  void fiveAreOutermost() {
    assertThat(Arrays.stream(FormerRegion.values()).filter(FormerRegion::isOutermost))
        .containsExactly(
            FormerRegion.GUADELOUPE,
            FormerRegion.MARTINIQUE,
            FormerRegion.GUYANE,
            FormerRegion.LA_REUNION,
            FormerRegion.MAYOTTE);
  }
}
