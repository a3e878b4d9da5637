package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Ept;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.Region;
import fr.anct.sdk.core.testkit.CodeArbitraries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The codes and figures of every row of every vintage, exceptions listed one by one. Parents and children are in {@code
 * VintageInvariantsTest}, sums of populations in {@code PopulationCensusTest}.
 */
class EveryRowTest {
  /** INSEE code and postal code. */
  private static final String SINCE_2021 =
      "03250 42620, 04058 05110, 04066 05110, 04150 05130, 04154 05160, 04170 06260, 04194 06260, "
          + "04234 05130, 07136 48250, 15105 43450, 24189 33220, 24335 33220, 26374 05700, 39102 01590, "
          + "39274 01410, 39283 01590, 51478 52100, 51522 52100, 71085 21340, 74109 01200, 83105 13780, "
          + "86042 37160, 91479 94390, 97701 97133, 97801 97150, 98901 98799";

  private static final String OF_2019 =
      "03250 42620, 04058 05110, 04066 05110, 04150 05130, 04154 05160, 04170 06260, 04194 06260, "
          + "04234 05130, 07136 48250, 12067 34260, 12167 82160, 12167 82330, 12168 30750, 12231 30750, "
          + "12237 48500, 12280 15230, 15051 43300, 15105 43450, 15241 12210, 24189 33220, 24335 33220, "
          + "26374 05700, 38446 73670, 39102 01590, 39274 01410, 39283 01590, 51253 55120, 51478 52100, "
          + "51507 55120, 51522 52100, 67088 57410, 67088 57412, 71085 21340, 74109 01200, 76231 27370, "
          + "80756 62760, 83105 13780, 86042 37160, 86197 37120, 92012 75016, 92040 75015, 97701 97133, "
          + "97801 97150";

  static List<TerritorialReferential> vintages() {
    return EmbeddedCountsTest.vintages();
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void codesAreOfTheirForm(TerritorialReferential vintage) {
    TreeSet<String> wrong = new TreeSet<>();
    for (Commune commune : vintage.communes()) {
      String code = commune.code().toString();
      if (!code.matches("(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[4-9])[0-9]{2,3}")
          || code.length() != 5
          || !CommuneCode.of(code).equals(commune.code())) {
        wrong.add(code);
      }
      for (PostalCode postal : commune.postalCodes()) {
        if (!postal.toString().matches("[0-9]{5}")) {
          wrong.add(code + " " + postal);
        }
      }
    }
    for (MunicipalArrondissement part : vintage.municipalArrondissements()) {
      if (!part.code().toString().matches("751(0[1-9]|1[0-9]|20)|6938[1-9]|132(0[1-9]|1[0-6])")) {
        wrong.add(part.code().toString());
      }
    }
    for (Departement departement : vintage.departements()) {
      if (!DepartementCode.of(departement.code().toString()).equals(departement.code())) {
        wrong.add(departement.code().toString());
      }
    }
    for (Region region : vintage.regions()) {
      if (!RegionCode.of(region.code().toString()).equals(region.code())) {
        wrong.add(region.code().toString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Luhn's key is computed here another way than in the library; two communes never share a SIREN, nor does an EPCI. */
  @ParameterizedTest
  @MethodSource("vintages")
  void everySirenHasItsKeyAndItsOwner(TerritorialReferential vintage) {
    Map<Siren, String> owners = new HashMap<>();
    TreeSet<String> wrong = new TreeSet<>();
    for (Commune commune : vintage.communes()) {
      commune.siren().ifPresent(siren -> add(owners, siren, commune.toString(), wrong));
    }
    for (Epci epci : vintage.epcis()) {
      add(owners, epci.siren(), epci.toString(), wrong);
    }
    for (Ept ept : vintage.epts()) {
      add(owners, ept.siren(), ept.toString(), wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(owners).hasSizeGreaterThan(36_000);
  }

  private static void add(
      Map<Siren, String> owners, Siren siren, String owner, TreeSet<String> wrong) {
    String digits = siren.toString();
    String other = owners.put(siren, owner);
    if (CodeArbitraries.luhnKey(digits.substring(0, 8)) != digits.charAt(8) - '0') {
      wrong.add(owner + ": " + siren);
    }
    if (other != null) {
      wrong.add(owner + " and " + other + ": " + siren);
    }
  }

  /** Of one census, the total population is never below the municipal one, and nobody is counted below zero. */
  @ParameterizedTest
  @MethodSource("vintages")
  void populationsAreInOrder(TerritorialReferential vintage) {
    TreeSet<String> wrong = new TreeSet<>();
    for (Commune commune : vintage.communes()) {
      for (Population population : commune.populations()) {
        Optional<Population> total =
            population.census().flatMap(year -> commune.population(PopulationKind.TOTALE, year));
        if (population.value() < 0
            || population.kind() == PopulationKind.MUNICIPALE
                && total.isPresent()
                && total.get().value() < population.value()) {
          wrong.add(commune + " " + commune.populations());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * The postal code of a commune begins with its département, but where the post comes from the next one. Those of
   * overseas are there too.
   */
  @ParameterizedTest
  @MethodSource("vintages")
  void postalCodesBeginWithTheDepartementButForTheseCommunes(TerritorialReferential vintage) {
    TreeSet<String> others = new TreeSet<>();
    for (Commune commune : vintage.communes()) {
      String departement = commune.departement().code().toString().replaceAll("2[AB]", "20");
      for (PostalCode postal : commune.postalCodes()) {
        if (!postal.toString().startsWith(departement)) {
          others.add(commune.code() + " " + postal);
        }
      }
    }
    assertThat(others)
        .containsExactly(
            (vintage.millesime().year() == 2019 ? OF_2019 : SINCE_2021).split(", ", -1));
  }
}
