package fr.anct.sdk.core.referential;

import static fr.anct.sdk.core.referential.CogFileTest.commune;
import static fr.anct.sdk.core.referential.CogFileTest.part;
import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.Conflict.Attribute;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rungs, and small files over them and over each other. */
class CombinedReferentialTest {
  private static final Millesime Y2026 = Millesime.of(2026);

  private final TerritorialReferential latest = TerritorialReferential.latest();

  private static CogFile cog(int year, String... rows) {
    return CogFile.read(
            SourceFile.of("cog.csv", CogFileTest.HEADER + String.join("", rows)),
            Millesime.of(year))
        .strict();
  }

  private static PopulationFile populations(String rows) {
    return PopulationFile.read(SourceFile.of("pop.csv", "COM;PMUN;PCAP;PTOT\n" + rows), 2023)
        .strict();
  }

  private static Optional<Long> population(TerritorialReferential mine, String code) {
    return mine.getCommune(code).population(PopulationKind.MUNICIPALE, 2023).map(Population::value);
  }

  @Test
  void theLadder() {
    assertThat(TerritorialReferential.standard()).isEqualTo(latest);
    TerritorialReferential minimal = TerritorialReferential.minimal(Millesime.of(2020));
    assertThat(minimal.millesime()).isEqualTo(Millesime.of(2020));
    assertThat(minimal.count(TerritoryType.REGION)).isEqualTo(latest.count(TerritoryType.REGION));
    assertThat(minimal.count(TerritoryType.DEPARTEMENT)).isEqualTo(109);
    assertThat(minimal.getDepartement("52").region().name()).isEqualTo("Grand Est");
    assertThat(minimal.getDepartement("52").nameWithDe()).isEqualTo("de la Haute-Marne");
    assertThat(minimal.getDepartement("52").chefLieu()).isEmpty();
    assertThat(minimal.getDepartement("52").communes()).isEmpty();
    assertThat(minimal.provenances()).hasSize(1);
    TerritorialReferential empty = TerritorialReferential.empty(Y2026);
    for (TerritoryType type : TerritoryType.values()) {
      assertThat(empty.count(type)).isZero();
      boolean isLaw = type == TerritoryType.REGION || type == TerritoryType.DEPARTEMENT;
      assertThat(minimal.count(type) > 0).isEqualTo(isLaw);
    }
    assertThat(empty.provenances()).isEmpty();
    assertThat(empty.findCommune("52250")).isEmpty();
    assertThat(empty.resolve(TerritoryRef.parse("commune:52250@2026")))
        .isInstanceOf(Resolution.Unknown.class);
    for (TerritorialReferential rung : ImmutableList.of(empty, minimal)) {
      assertThat(rung.caveats())
          .extracting(Caveat::kind)
          .containsExactly(Caveat.Kind.GEOGRAPHY_OF_OWN_FILES);
      assertThat(rung.conflicts()).isEmpty();
      assertThat(rung.checksum()).matches("[0-9a-f]{64}");
      assertThat(rung.provenance()).isNotNull();
    }
    assertThat(empty).isEqualTo(TerritorialReferential.empty(Y2026)).isNotEqualTo(latest);
    assertThat(empty.checksum())
        .isNotEqualTo(TerritorialReferential.empty(Millesime.of(2025)).checksum());
    refused(ProblemCode.OUT_OF_RANGE, () -> TerritorialReferential.minimal(Millesime.of(2015)));
    assertThat(TerritorialReferential.of(latest.getCommune("52250"))).isEqualTo(latest);
    assertThat(latest.provenances()).containsExactly(latest.provenance());
    assertThat(latest.conflicts()).isEmpty();
  }

  @Test
  void whatTheFileSaysWinsAndIsReported() {
    TerritorialReferential minimal = TerritorialReferential.minimal(Y2026);
    TerritorialReferential ours = minimal.combinedWith(cog(
        2026,
        commune("52001", "Grande"),
        commune("52003", "Partie"),
        part("COMD", "52002", "Petite", "52001")));
    TerritorialReferential mine = ours.combinedWith(cog(
        2026,
        "COM,52001,32,52,,522,3,,,La Grande,,\n",
        "COM,52004,32,52,,521,0,,,Neuve,,\n",
        part("COMD", "52002", "Petite", "52004")));
    assertThat(mine.conflicts())
        .extracting(conflict -> conflict.territory() + " " + conflict.attribute() + " "
            + conflict.ours().orElse("-") + " " + conflict.theirs().orElse("-"))
        .containsExactly(
            "commune:52003@2026 EXISTENCE Partie -",
            "commune:52001@2026 NAME Grande La Grande",
            "commune:52001@2026 ARTICLE 0 3",
            "commune:52001@2026 ARRONDISSEMENT 521 522",
            "commune:52004@2026 EXISTENCE - Neuve",
            "delegatedCommune:52002@2026 COMMUNE 52001 52004",
            "departement:52@2026 REGION 44 32");
    assertThat(mine.caveats())
        .contains(new Caveat(Caveat.Kind.OWN_DATA_CONFLICTS, ImmutableMap.of("count", "7")));
    assertThat(mine.getCommune("52001").nameWithDe()).isEqualTo("de La Grande");
    assertThat(mine.getCommune("52001").region().code()).hasToString("32");
    assertThat(mine.getCommune("52004").delegatedCommunes()).hasSize(1);
    assertThat(mine.findCommune("52003")).isEmpty();
    assertThat(mine.findArrondissement("521"))
        .hasValueSatisfying(kept -> assertThat(kept.communes()).hasSize(1));
  }

  /** What was left out before a merger is not made up after it. */
  @Test
  void aFigureLeftOutStaysOut() {
    TerritorialReferential of2026 = TerritorialReferential.minimal(Y2026)
        .combinedWith(cog(
            2026,
            commune("52001", "Une"),
            part("COMD", "52002", "Deux", "52001"),
            commune("52003", "Trois"),
            commune("52004", "Quatre")))
        .combinedWith(populations("52001;10;1;11\n52002;20;2;22\n52003;30;3;33\n52004;40;4;44\n"));
    assertThat(population(of2026, "52001")).isEmpty();
    TerritorialReferential of2027 = of2026.combinedWith(cog(
        2027,
        commune("52001", "Une"),
        part("COMD", "52002", "Deux", "52001"),
        commune("52003", "Trois"),
        part("COMD", "52004", "Quatre", "52003")));
    assertThat(population(of2027, "52001")).isEmpty();
    assertThat(population(of2027, "52003")).hasValue(70L);
  }

  @Test
  void combiningTwiceIsCombiningOnce() {
    CogFile file = cog(2026, commune("52001", "Grande"));
    TerritorialReferential once = TerritorialReferential.minimal(Y2026).combinedWith(file);
    assertThat(once.combinedWith(file)).isSameAs(once);
    assertThat(once.combinedWith(cog(2026, commune("52001", "Grande")))).isSameAs(once);
    TerritorialReferential other = once.combinedWith(cog(2026, commune("52001", "Autre")));
    TerritorialReferential back = other.combinedWith(file);
    assertThat(back.getCommune("52001").name()).isEqualTo("Grande");
    assertThat(back).isNotEqualTo(once);
    assertThat(back.provenances()).hasSize(4);
  }

  @Test
  void theBaseStaysAsItIs() {
    TerritorialReferential minimal = TerritorialReferential.minimal(Y2026);
    TerritorialReferential ours = minimal.combinedWith(cog(2026, commune("52001", "Grande")));
    String before = ours.checksum();
    TerritorialReferential mine = ours.combinedWith(cog(2026, commune("52001", "Autre")))
        .combinedWith(populations("52001;1;2;3\n"));
    assertThat(mine.getCommune("52001").populations()).hasSize(3);
    assertThat(ours.getCommune("52001").name()).isEqualTo("Grande");
    assertThat(ours.getCommune("52001").populations()).isEmpty();
    assertThat(ours.checksum()).isEqualTo(before);
    assertThat(minimal.count(TerritoryType.COMMUNE)).isZero();
  }

  /** The populations of 2026 are carried over to 2027: summed where communes merged, unknown where one was divided. */
  @Test
  void populationsFollowTheCommunesOfTheNextYear() {
    TerritorialReferential of2026 = TerritorialReferential.minimal(Y2026)
        .combinedWith(cog(
            2026,
            commune("52001", "Une"),
            commune("52002", "Deux"),
            commune("52003", "Trois"),
            commune("52004", "Quatre"),
            part("COMD", "52005", "Cinq", "52004"),
            commune("52006", "Six"),
            commune("52007", "Sept"),
            part("COMD", "52008", "Huit", "52007"),
            commune("52009", "Neuf")))
        .combinedWith(populations("52001;10;1;11\n52002;20;2;22\n52003;30;3;33\n52004;40;4;44\n"
            + "52006;60;6;66\n52007;70;7;77\n52009;90;9;99\n"));
    TerritorialReferential of2027 = of2026.combinedWith(cog(
        2027,
        commune("52001", "Une-et-Deux"),
        part("COMD", "52001", "Une", "52001"),
        part("COMD", "52002", "Deux", "52001"),
        commune("52003", "Trois"),
        commune("52004", "Quatre"),
        commune("52005", "Cinq"),
        commune("52008", "Sept"),
        part("COMD", "52007", "Sept", "52008"),
        commune("52010", "Dix")));
    assertThat(population(of2027, "52001")).hasValue(30L);
    assertThat(population(of2027, "52003")).hasValue(30L);
    assertThat(population(of2027, "52004")).isEmpty();
    assertThat(population(of2027, "52005")).isEmpty();
    assertThat(population(of2027, "52008")).as("another code").hasValue(70L);
    assertThat(population(of2027, "52010")).isEmpty();
    assertThat(of2027.getCommune("52001").formerCodes()).containsExactly("52002");
    assertThat(of2027.getCommune("52008").formerCodes()).containsExactly("52007");
    assertThat(of2027.conflicts())
        .filteredOn(conflict -> conflict.attribute() == Attribute.EXISTENCE)
        .extracting(conflict -> conflict.territory().toString())
        .as("gone, or new, without a trace")
        .containsExactly("commune:52006@2027", "commune:52009@2027", "commune:52010@2027");
    assertThat(of2027.resolve(TerritoryRef.parse("commune:52002@2026")))
        .isInstanceOf(Resolution.PartOf.class);
    assertThat(refused(ProblemCode.TERRITORY_ENDED, () -> of2027.getCommune("52002"))
            .values())
        .containsEntry("successor", "52001");
  }

  /** A file of one département only: the rest is dropped and reported, and nothing points at what is gone. */
  @Test
  void aFileOfLittleIsReportedNotRefused() throws JsonProcessingException {
    TerritorialReferential mine = latest.combinedWith(cog(
        2026,
        "COM,52250,44,52,,523,0,,,Joinville,,\n",
        "COM,52448,44,52,,523,0,,,Saint-Dizier,,\n"));
    int com = 94;
    assertThat(mine.count(TerritoryType.COMMUNE)).isEqualTo(2 + com);
    assertThat(mine.conflicts()).hasSizeGreaterThan(37_000);
    Commune joinville = mine.getCommune("52250");
    Commune before = latest.getCommune("52250");
    assertThat(joinville.siren()).isEqualTo(before.siren());
    assertThat(joinville.postalCodes()).isEqualTo(before.postalCodes());
    assertThat(joinville.populations()).isEqualTo(before.populations());
    Epci epci = joinville.epci().orElseThrow();
    assertThat(epci.name()).isEqualTo(before.epci().orElseThrow().name());
    assertThat(epci.communes()).contains(joinville);
    assertThat(epci.populations()).as("members are gone").isEmpty();
    assertThat(before.epci().orElseThrow().populations()).isNotEmpty();
    assertThat(mine.getCommune("98735").populations())
        .isEqualTo(latest.getCommune("98735").populations());
    assertThat(AnctJson.mapper().writeValueAsString(joinville))
        .contains("commune:52250@2026", "\"name\":\"Joinville\"");
    assertThat(mine.find(joinville.ref())).hasValue(joinville);
    // It has not ended: the file has it not. 74011 did end.
    refused(ProblemCode.UNKNOWN_TERRITORY, () -> mine.getCommune("01001"));
    assertThat(mine.resolve(TerritoryRef.parse("commune:01001@2026")))
        .isInstanceOf(Resolution.Unknown.class);
    refused(ProblemCode.TERRITORY_ENDED, () -> mine.getCommune("74011"));
  }
}
