package fr.anct.sdk.eligibility.fact;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationListTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private static DesignationList list(
      Millesime millesime, boolean exhaustive, Designation... designations) {
    return DesignationList.of(
        ProgrammeId.PETITES_VILLES_DE_DEMAIN,
        TerritoryType.COMMUNE,
        millesime,
        exhaustive,
        Optional.of(LocalDate.of(2020, 10, 1)),
        Optional.of(LocalDate.of(2027, 1, 1)),
        Provenance.of("liste"),
        ImmutableList.copyOf(designations));
  }

  private static Designation designation(
      String id, String signedOn, Membership membership, String... refs) {
    ImmutableMap.Builder<TerritoryRef, Membership> territories = ImmutableMap.builder();
    for (String ref : refs) {
      territories.put(TerritoryRef.parse(ref), membership);
    }
    return new Designation(
        id,
        Optional.empty(),
        Optional.of(signedOn).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        territories.buildOrThrow());
  }

  @ParameterizedTest
  @CsvSource({
    // asked, date, exhaustive, membership
    "commune:52250@2026, 2026-11-01, true, DESIGNATED",
    "commune:52250@2026, 2021-03-12, true, DESIGNATED",
    "commune:52250@2026, 2021-03-11, true, UNKNOWN", // chosen perhaps, not signed
    "commune:52250@2026, 2020-09-30, true, UNKNOWN", // before the list
    "commune:52250@2026, 2027-01-01, true, UNKNOWN", // after it
    "commune:52332@2026, 2020-10-01, true, PARTIAL", // no date of signature
    "commune:01004@2026, 2026-11-01, true, ABSENT",
    "commune:01004@2026, 2026-11-01, false, UNKNOWN",
    "commune:01004@2026, 2020-09-30, true, UNKNOWN",
    "epci:200044253@2026, 2026-11-01, true, UNKNOWN",
    "departement:52@2026, 2026-11-01, true, UNKNOWN",
    "commune:52250@2019, 2026-11-01, true, DESIGNATED",
    "commune:01004@2019, 2026-11-01, true, ABSENT",
    "commune:01004@2020, 2026-11-01, true, UNKNOWN", // a vintage that is not embedded
    "commune:01999@2019, 2026-11-01, true, UNKNOWN",
  })
  void whatAListSays(String asked, LocalDate date, boolean exhaustive, Membership membership) {
    DesignationList list = list(
        Millesime.of(2026),
        exhaustive,
        designation("a", "2021-03-12", Membership.DESIGNATED, "commune:52250@2026"),
        designation("b", "", Membership.PARTIAL, "commune:52332@2026"));
    assertThat(list.membership(TerritoryRef.parse(asked), date)).isEqualTo(membership);
    assertThat(list.value(TerritoryRef.parse(asked), date).isPresent())
        .isEqualTo(membership != Membership.UNKNOWN);
  }

  @Test
  void theBestOfSeveralSignedDesignationsHolds() {
    DesignationList list = list(
        Millesime.of(2026),
        true,
        designation("a", "", Membership.PARTIAL, "commune:52250@2026"),
        designation("b", "2024-01-01", Membership.DESIGNATED, "commune:52250@2026"));
    TerritoryRef joinville = TerritoryRef.parse("commune:52250@2026");
    assertThat(list.membership(joinville, LocalDate.of(2023, 12, 31)))
        .isEqualTo(Membership.PARTIAL);
    assertThat(list.membership(joinville, LocalDate.of(2024, 1, 1)))
        .isEqualTo(Membership.DESIGNATED);
    assertThat(list.naming(joinville)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    // named in 2026, asked in 2019: 14712 was divided into 14666 and 14712
    "commune:14712@2026 commune:14666@2026, commune:14712@2019, DESIGNATED",
    "commune:14712@2026, commune:14712@2019, PARTIAL",
    "commune:52250@2026, commune:14712@2019, ABSENT",
    // 93059 became a part of 93066
    "commune:93066@2026, commune:93059@2019, DESIGNATED",
    "commune:52250@2026, commune:93059@2019, ABSENT",
    // its code changed
    "commune:12218@2026, commune:12076@2019, DESIGNATED",
    // named in 2019, asked in 2026
    "commune:14712@2019, commune:14666@2026, DESIGNATED",
    "commune:93059@2019, commune:93066@2026, PARTIAL",
    "commune:93059@2019 commune:93066@2019, commune:93066@2026, DESIGNATED",
  })
  void vintagesAreFollowed(String named, String asked, Membership membership) {
    String[] refs = named.split(" ");
    DesignationList list = list(
        TerritoryRef.parse(refs[0]).millesime(),
        true,
        designation("a", "", Membership.DESIGNATED, refs));
    assertThat(list.membership(TerritoryRef.parse(asked), DATE)).isEqualTo(membership);
  }

  @Test
  void whichPartIsNamedIsNotGuessed() {
    DesignationList list = list(
        Millesime.of(2026),
        true,
        designation("a", "", Membership.PARTIAL, "commune:93066@2026", "commune:52250@2026"));
    assertThat(list.membership(TerritoryRef.parse("commune:93059@2019"), DATE))
        .isEqualTo(Membership.UNKNOWN);
    assertThat(list.membership(TerritoryRef.parse("commune:52250@2019"), DATE))
        .isEqualTo(Membership.PARTIAL);
  }

  @Test
  void badListsAreRefused() {
    Designation one = designation("a", "", Membership.DESIGNATED, "commune:52250@2026");
    assertThat(refused(() -> list(Millesime.of(2026), true, one, one)).code())
        .isEqualTo(ProblemCode.DUPLICATE_ID);
    assertThat(refused(() -> list(Millesime.of(2025), true, one)).code())
        .isEqualTo(ProblemCode.OTHER_MILLESIME);
    assertThatThrownBy(() -> designation("a", "", Membership.ABSENT, "commune:52250@2026"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> designation("a", "", Membership.DESIGNATED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void jsonHasEverything() {
    DesignationList list = list(
        Millesime.of(2026),
        true,
        designation("a", "2021-03-12", Membership.DESIGNATED, "commune:52250@2026"));
    String json = AnctJson.write(list);
    assertThat(json).contains("\"commune:52250@2026\" : \"designated\"", "\"exhaustive\" : true");
    DesignationList back = AnctJson.read(json, DesignationList.class);
    assertThat(back).isEqualTo(list).hasSameHashCodeAs(list);
    assertThat(back.membership(TerritoryRef.parse("commune:52250@2026"), DATE))
        .isEqualTo(Membership.DESIGNATED);
  }

  @Test
  void aListOfAnyProgrammeIsAFactAtOnce() {
    DesignationList own = DesignationList.of(
        ProgrammeId.of("bourgs-vivants"),
        TerritoryType.COMMUNE,
        Millesime.of(2026),
        true,
        Optional.empty(),
        Optional.empty(),
        Provenance.of("liste"),
        ImmutableList.of(Designation.of("1", TerritoryRef.parse("commune:52250@2026"))));
    TerritoryFacts joinville =
        TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), DATE);
    TerritoryFacts facts = joinville.with(own);
    assertThat(facts.facts().isKnown(own.fact())).isTrue();
    assertThat(facts
            .with(FactSet.builder().put(Facts.CENTRALITE, true).build())
            .facts()
            .isKnown(own.fact()))
        .isTrue();
    // The same model, so that facts of two communes can be compared and scanned.
    assertThat(joinville.with(own).facts()).isEqualTo(facts.facts());
    assertThat(joinville.with(own).facts().model()).isSameAs(facts.facts().model());
    assertThat(EligibilityCalculator.standard()
            .evaluate(facts, DATE)
            .get("petites-villes-de-demain")
            .verdict())
        .isEqualTo(Verdict.UNDETERMINED);
  }
}
