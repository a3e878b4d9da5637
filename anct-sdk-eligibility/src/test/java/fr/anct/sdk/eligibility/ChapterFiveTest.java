package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactTable;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.Membership;
import fr.anct.sdk.eligibility.reader.DesignationReader;
import fr.anct.sdk.eligibility.reader.FactTableReader;
import fr.anct.sdk.eligibility.reader.OfficialLists;
import fr.anct.sdk.eligibility.reader.OfficialTables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapter 5 of the sheet of eligibility rules: its fifty communes with every column, and the vectors derived from them. */
class ChapterFiveTest {
  private static final TerritorialReferential G2026 = TerritorialReferential.of(Millesime.of(2026));
  private static final LocalDate ZRR_DAY = LocalDate.of(2022, 11, 30);
  private static final LocalDate LIST_DAY = LocalDate.of(2023, 6, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final Provenance SHEET = Provenance.of("sheet of eligibility rules, chapter 5");

  /** The lists of the sheet are of the communes of 2023; those at hand are newer and say the same of these. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    // code, name, PMUN, PTOT, density, rural, massif, ZRR, on the lists of
    "52250, 'Joinville', 2915, 3006, bourgs-ruraux, yes, hors-massif, C, pvd ti",
    "63125, 'Courpière', 4166, 4285, bourgs-ruraux, yes, massif-central, C, pvd ti fs",
    "19272, 'Tulle', 13401, 14017, petites-villes, no, massif-central, C, acv ti",
    "87085, 'Limoges', 129937, 131817, grands-centres-urbains, no, massif-central, NC, acv ti cde ce fs",
    "62041, 'Arras', 42875, 43765, grands-centres-urbains, no, hors-massif, NC, acv cde ce fs",
    "31112, 'Castagnède', 172, 177, rural-habitat-disperse, yes, pyrenees, C, ti",
    "29155, 'Ouessant', 860, 873, rural-habitat-disperse, yes, hors-massif, C, fs",
    "29083, 'Île-de-Sein', 263, 270, rural-habitat-tres-disperse, yes, hors-massif, NC, -",
    "22016, 'Île-de-Bréhat', 429, 440, rural-habitat-disperse, yes, hors-massif, NC, -",
    "85113, 'L''Île-d''Yeu', 4883, 5021, bourgs-ruraux, yes, hors-massif, NC, pvd",
    "88413, 'Saint-Dié-des-Vosges', 19251, 19721, centres-urbains-intermediaires, no, vosges, NC, acv ti fs",
    "15014, 'Aurillac', 26214, 27578, centres-urbains-intermediaires, no, massif-central, NC, acv ti fs",
    "48095, 'Mende', 12464, 13292, petites-villes, no, massif-central, C, acv fs",
    "23096, 'Guéret', 12955, 13584, centres-urbains-intermediaires, no, massif-central, C, acv ti cde",
    "46042, 'Cahors', 20050, 20887, centres-urbains-intermediaires, no, massif-central, C, acv ti fs",
    "01053, 'Bourg-en-Bresse', 42372, 43961, centres-urbains-intermediaires, no, hors-massif, NC, acv ti fs",
    "73054, 'Bourg-Saint-Maurice', 7270, 7530, petites-villes, no, alpes, NC, pvd fs",
    "05061, 'Gap', 41293, 42685, centres-urbains-intermediaires, no, alpes, NC, acv ti fs",
    "05046, 'Embrun', 6412, 6757, petites-villes, no, alpes, NC, pvd ti fs",
    "78361, 'Mantes-la-Jolie', 43526, 43683, grands-centres-urbains, no, hors-massif, NC, acv ti ce",
    "93066, 'Saint-Denis', 149077, 149936, grands-centres-urbains, no, hors-massif, NC, cde ce fs",
    "33063, 'Bordeaux', 267991, 271552, grands-centres-urbains, no, hors-massif, NC, ti cde ce fs",
    "34023, 'Balaruc-les-Bains', 7139, 7238, ceintures-urbaines, no, hors-massif, NC, ti",
    "76057, 'Barentin', 12022, 12239, ceintures-urbaines, no, hors-massif, NC, pvd ti",
    "2A004, 'Ajaccio', 76320, 77132, grands-centres-urbains, no, corse, NC, acv ti ce fs",
    "97302, 'Cayenne', 62675, 62951, grands-centres-urbains, no, hors-massif, C, acv ce fs",
    "97411, 'Saint-Denis', 155634, 157142, grands-centres-urbains, no, hauts-de-la-reunion, PC, fs",
    "97101, 'Les Abymes', 51055, 51441, centres-urbains-intermediaires, no, guadeloupe, NC, acv ti cde ce fs",
    "55029, 'Bar-le-Duc', 14607, 15228, centres-urbains-intermediaires, no, hors-massif, NC, acv ti fs",
    "57463, 'Metz', 122572, 124396, grands-centres-urbains, no, hors-massif, NC, ti ce fs",
    "80001, 'Abbeville', 22395, 22793, centres-urbains-intermediaires, no, hors-massif, NC, acv ti fs",
    "50502, 'Saint-Lô', 19471, 20213, centres-urbains-intermediaires, no, hors-massif, NC, acv fs",
    "14366, 'Lisieux', 19645, 20196, centres-urbains-intermediaires, no, hors-massif, NC, acv ti fs",
    "17306, 'Royan', 19425, 19985, centres-urbains-intermediaires, no, hors-massif, NC, ti fs",
    "63032, 'Beaumont', 10728, 10893, grands-centres-urbains, no, massif-central, NC, ti",
    "63075, 'Chamalières', 17509, 18059, grands-centres-urbains, no, massif-central, NC, ti",
    "43112, 'Langeac', 3499, 3585, bourgs-ruraux, yes, massif-central, C, pvd fs",
    "38061, 'La Buisse', 3500, 3582, ceintures-urbaines, no, alpes, NC, ti",
    "64100, 'Bassussarry', 3414, 3499, ceintures-urbaines, no, hors-massif, NC, ti",
    "33381, 'Saint-Caprais-de-Bordeaux', 3450, 3500, ceintures-urbaines, no, hors-massif, NC, -",
    "22121, 'Lanvollon', 1969, 2000, bourgs-ruraux, yes, hors-massif, NC, pvd ti fs",
    "06163, 'Tende', 1775, 1821, bourgs-ruraux, yes, alpes, NC, pvd ti fs",
    "12145, 'Millau', 22044, 22678, centres-urbains-intermediaires, no, massif-central, C, acv fs",
    "24037, 'Bergerac', 27110, 27863, centres-urbains-intermediaires, no, hors-massif, NC, acv ti fs",
    "75056, 'Paris', 2103778, 2119412, grands-centres-urbains, no, hors-massif, NC, ce fs",
    "69123, 'Lyon', 519127, 525314, grands-centres-urbains, no, hors-massif, NC, cde ce fs",
    "13055, 'Marseille', 886040, 892391, grands-centres-urbains, no, hors-massif, NC, ti cde ce fs",
    "54329, 'Lunéville', 18262, 18538, centres-urbains-intermediaires, no, hors-massif, NC, acv ti fs",
    "59299, 'Hem', 18582, 18719, grands-centres-urbains, no, hors-massif, NC, ti cde",
    "64445, 'Pau', 80441, 81891, grands-centres-urbains, no, hors-massif, NC, acv ti cde ce fs",
  })
  void eachCommuneWithEveryColumn(
      String code,
      String name,
      long municipale,
      long totale,
      String density,
      String rural,
      String massif,
      String zrr,
      String lists)
      throws IOException {
    Commune commune = G2026.getCommune(code);
    assertThat(commune.name()).isEqualTo(name);
    FactSet.Builder sheet = FactSet.builder()
        .put(Facts.POPULATION_MUNICIPALE, Long.toString(municipale), 2023, SHEET)
        .put(Facts.POPULATION_TOTALE, Long.toString(totale), 2023, SHEET)
        .put(Facts.DENSITE, density)
        .put(Facts.MASSIF, massif)
        .put(
            Facts.designation("zrr"),
            zrr.equals("C") ? "designated" : zrr.equals("PC") ? "partial" : "absent");
    List<String> on = List.of(lists.split(" "));
    listed(sheet, Facts.DESIGNATED_PVD, on.contains("pvd"));
    listed(sheet, Facts.DESIGNATED_ACV, on.contains("acv"));
    listed(sheet, Facts.DESIGNATED_TERRITOIRES_INDUSTRIE, on.contains("ti"));
    listed(sheet, Facts.DESIGNATED_CITES_EMPLOI, on.contains("cde"));
    listed(sheet, Facts.DESIGNATED_CITES_EDUCATIVES, on.contains("ce"));
    TerritoryFacts facts = TerritoryFacts.of(commune, TODAY).with(sheet.build());

    EligibilityReport then = EligibilityCalculator.standard().evaluate(facts, LIST_DAY);
    assertThat(then.get("petites-villes-de-demain").verdict()).isEqualTo(said(on, "pvd"));
    assertThat(then.get("action-coeur-de-ville").verdict()).isEqualTo(said(on, "acv"));
    assertThat(then.get("territoires-industrie").verdict()).isEqualTo(said(on, "ti"));
    assertThat(then.get("cites-emploi").verdict()).isEqualTo(said(on, "cde"));
    assertThat(then.get("cites-educatives").verdict()).isEqualTo(said(on, "ce"));
    assertThat(then.get("commune-rurale").verdict())
        .isEqualTo(rural.equals("yes") ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE);
    assertThat(then.get("massif").verdict())
        .isEqualTo(massif.equals("hors-massif") ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE);
    assertThat(EligibilityCalculator.standard()
            .evaluate("zrr", facts.facts(), ZRR_DAY)
            .verdict())
        .isEqualTo(
            zrr.equals("C")
                ? Verdict.ELIGIBLE
                : zrr.equals("PC") ? Verdict.PARTIALLY : Verdict.NOT_ELIGIBLE);

    SharedData.file("README.md"); // what follows needs the real files
    assertThat(text(Tables.DENSITE, commune, Facts.DENSITE)).isEqualTo(density);
    assertThat(text(Tables.MASSIF, commune, Facts.MASSIF)).isEqualTo(massif);
    assertThat(Tables.VILLAGES.membership(commune.ref(), TODAY))
        .isEqualTo(on.contains("va") ? Membership.DESIGNATED : Membership.ABSENT);
    assertThat(Tables.PVD.membership(commune.ref(), TODAY))
        .isEqualTo(on.contains("pvd") ? Membership.DESIGNATED : Membership.ABSENT);
    assertThat(Tables.ACV.membership(commune.ref(), TODAY))
        .isEqualTo(on.contains("acv") ? Membership.DESIGNATED : Membership.ABSENT);
  }

  private static void listed(FactSet.Builder facts, Fact designation, boolean named) {
    facts.put(designation, named ? "designated" : "absent");
  }

  private static Verdict said(List<String> on, String list) {
    return on.contains(list) ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE;
  }

  private static String text(FactTable table, Commune commune, Fact fact) {
    return fact.format(table.find(commune.ref(), fact).orElseThrow().low());
  }

  /** The derived vectors: what each kind of population answers alone, and what the rule then answers. */
  @ParameterizedTest(name = "{0}: {4} and {5}, so {6}")
  @CsvSource({
    // case, kind, PMUN, PTOT, free by PMUN, free by PTOT, verdict
    "43112 Langeac,             commune, 3499, 3585, TRUE, FALSE, AMBIGUOUS",
    "38061 La Buisse,           commune, 3500, 3582, FALSE, FALSE, NOT_ELIGIBLE",
    "64100 Bassussarry,         commune, 3414, 3499, TRUE, TRUE, ELIGIBLE",
    "33381 Saint-Caprais,       commune, 3450, 3500, TRUE, FALSE, AMBIGUOUS",
    "200067080 CC Chablis,      epci, 14638, 14993, TRUE, TRUE, ELIGIBLE",
    "240900464 CC Pays d'Olmes, epci, 14774, 15044, TRUE, FALSE, AMBIGUOUS",
  })
  void thePopulationThatIsRead(
      String name,
      String kind,
      long municipale,
      long totale,
      String byMunicipale,
      String byTotale,
      Verdict expected) {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, kind)
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale)
        .build();
    RuleResult result =
        EligibilityCalculator.standard().evaluate("ingenierie-gratuite", facts, TODAY);
    assertThat(result.verdict()).as(name).isEqualTo(expected);
    // Both readings are shown, each with its own answer.
    assertThat(readings(result)).as(name).containsExactly(byMunicipale, byTotale);
    assertThat(result.verdict().mayApply())
        .isEqualTo(
            expected == Verdict.AMBIGUOUS ? Truth.UNKNOWN : Truth.of(expected == Verdict.ELIGIBLE));
  }

  private static List<String> readings(RuleResult result) {
    return result.explanation().children().stream()
        .filter(child -> child.key().startsWith("reading.population-"))
        .map(child -> ((Explanation.Decision) child).truth().name())
        .toList();
  }

  /** Saint-Lô and Royan: the size alone; Saint-Lô is left out as Action cœur de ville anyway. */
  @ParameterizedTest
  @CsvSource({
    "50502 Saint-Lô, 19471, 20213, designated, FALSE, FALSE",
    "50502 Saint-Lô but for ACV, 19471, 20213, absent, TRUE, FALSE",
    "17306 Royan,    19425, 19985, absent, TRUE, TRUE",
  })
  void theSizeForPetitesVillesDeDemain(
      String name, long municipale, long totale, String acv, String byMunicipale, String byTotale) {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale)
        .put(Facts.DESIGNATED_PVD, "absent")
        .put(Facts.DESIGNATED_ACV, acv)
        .put(Facts.GRAND_POLE_URBAIN, false)
        .put(Facts.CENTRALITE, true)
        .put(Facts.FRAGILITE, true)
        .build();
    RuleResult result =
        EligibilityCalculator.standard().evaluate("petites-villes-de-demain", facts, TODAY);
    // Who could have applied is another question than who is designated.
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(readings(result)).as(name).containsExactly(byMunicipale, byTotale);
  }

  @ParameterizedTest
  @CsvSource({
    // case, municipale, largest, totale, largest, density, verdict
    "200040590 CA Villefranche, 73717, 36640, 75051, 36640, 150, AMBIGUOUS",
    "200040590 CA Villefranche, 73717, 36640, 75051, 36640, 149.999999, ELIGIBLE",
    "240100750 CA Pays de Gex,  106924, 14808, 106924, 14808, 999, ELIGIBLE",
    "241700640 CA Royan,        87913, 19852, 87913, 19852, 999, ELIGIBLE",
    "243600327 CA Châteauroux,  74939, 44664, 74939, 44664, 999, ELIGIBLE",
  })
  void epciAndTheDetr(
      String name,
      long municipale,
      long largestMunicipale,
      long totale,
      long largestTotale,
      java.math.BigDecimal density,
      Verdict expected) {
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "epci")
        .put(Facts.ZONE, "metropole")
        .put(Facts.ELIGIBLE_DGE_DDR_2010, false)
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale)
        .put(DotationFacts.COMMUNE_CENTRE_MUNICIPALE, largestMunicipale)
        .put(DotationFacts.COMMUNE_CENTRE_TOTALE, largestTotale)
        .put(DotationFacts.DENSITE_POPULATION, density)
        .build();
    assertThat(EligibilityCalculator.standard()
            .evaluate("detr-epci", facts, LocalDate.of(2018, 12, 31))
            .verdict())
        .as(name)
        .isEqualTo(expected);
  }

  /** Without EPCI the criteria of the EPCI do not speak; the list has it by a special rule. */
  @Test
  void ouessantHasNoEpciAndIsListed() {
    FactSet facts = TerritoryFacts.of(G2026.getCommune("29155"), TODAY).facts().toBuilder()
        .put(Facts.designation("zrr"), "designated")
        .build();
    EligibilityCalculator rules = EligibilityCalculator.standard();
    assertThat(rules.evaluate("zrr-criteres", facts, ZRR_DAY).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(rules.evaluate("zrr", facts, ZRR_DAY).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void anArrondissementIsAskedAboutThroughItsCommune() {
    CommuneCode code = CommuneCode.of("75104");
    assertThat(G2026.findCommune(code)).isEmpty();
    Commune paris = G2026.getMunicipalArrondissement(code).commune();
    assertThat(paris.code()).hasToString("75056");
    assertThat(EligibilityCalculator.standard()
            .evaluate(TerritoryFacts.of(paris, TODAY), TODAY)
            .get("ingenierie-gratuite")
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  /** The real files, read once. */
  private static final class Tables {
    static final FactTable DENSITE =
        table("densite.csv", FactTableReader.of(OfficialTables.DENSITE));
    static final FactTable MASSIF =
        table("massif.csv", FactTableReader.of(OfficialTables.MASSIF).exhaustive());
    static final DesignationList PVD =
        list("petites-villes-de-demain.csv", OfficialLists.PETITES_VILLES_DE_DEMAIN);
    static final DesignationList ACV =
        list("action-coeur-de-ville.csv", OfficialLists.ACTION_COEUR_DE_VILLE);
    static final DesignationList VILLAGES =
        list("villages-davenir.csv", OfficialLists.VILLAGES_AVENIR);

    private static FactTable table(String file, FactTableReader reader) {
      try {
        return reader
            .read(SourceFile.read(SharedData.file("grids/" + file)), G2026)
            .strict();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static DesignationList list(
        String file, fr.anct.sdk.eligibility.reader.ListLayout layout) {
      try {
        return DesignationReader.of(layout)
            .exhaustive()
            .read(SourceFile.read(SharedData.file("lists/" + file)), G2026)
            .strict();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
