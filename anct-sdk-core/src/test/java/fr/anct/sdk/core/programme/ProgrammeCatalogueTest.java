package fr.anct.sdk.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.internal.text.Folding;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeCatalogueTest {
  private static final ProgrammeCatalogue CATALOGUE = ProgrammeCatalogue.standard();

  @Test
  void countsAreThoseOfTheReport() {
    assertThat(CATALOGUE.programmes()).hasSize(149);
    assertThat(all(Programme::criteria)).hasSize(107);
    assertThat(all(Programme::fundingLines)).hasSize(74);
    assertThat(all(Programme::indicators)).hasSize(200);
    assertThat(
            all(Programme::criteria).filter(criterion -> criterion.condition().isPresent()))
        .hasSize(57);
  }

  @Test
  void countsByKind() {
    assertThat(count(Programme::kind))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.<ProgrammeKind, Integer>builder()
            .put(ProgrammeKind.NAMED_BODY, 37)
            .put(ProgrammeKind.NATIONAL_PROGRAMME, 13)
            .put(ProgrammeKind.PLATFORM, 13)
            .put(ProgrammeKind.LABEL, 11)
            .put(ProgrammeKind.FUND, 8)
            .put(ProgrammeKind.GOVERNANCE, 7)
            .put(ProgrammeKind.CONTRACT, 7)
            .put(ProgrammeKind.ENGINEERING, 6)
            .put(ProgrammeKind.EVENT, 6)
            .put(ProgrammeKind.PARTNER_OPERATOR, 5)
            .put(ProgrammeKind.OPERATION, 5)
            .put(ProgrammeKind.JOB_SCHEME, 4)
            .put(ProgrammeKind.COMPONENT, 4)
            .put(ProgrammeKind.BODY, 3)
            .put(ProgrammeKind.EUROPEAN_FUND, 3)
            .put(ProgrammeKind.NETWORK, 2)
            .put(ProgrammeKind.CALL_FOR_PROJECTS, 2)
            .put(ProgrammeKind.TRAINING, 2)
            .put(ProgrammeKind.REGULATORY_SCHEME, 2)
            .put(ProgrammeKind.OBSERVATORY, 2)
            .put(ProgrammeKind.ZONING, 1)
            .put(ProgrammeKind.FISCAL_MEASURE, 1)
            .put(ProgrammeKind.MISSION, 1)
            .put(ProgrammeKind.VOUCHER, 1)
            .put(ProgrammeKind.PUBLICATION, 1)
            .put(ProgrammeKind.PLAN, 1)
            .put(ProgrammeKind.ORPHAN, 1)
            .buildOrThrow())
        .hasSameSizeAs(ProgrammeKind.values());
  }

  @Test
  void countsByDirectionAndTier() {
    assertThat(count(Programme::direction))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.<Direction, Integer>builder()
            .put(Direction.DIRECTION_GENERALE, 5)
            .put(Direction.APPUI_OPERATIONNEL_ET_STRATEGIQUE, 19)
            .put(Direction.TERRITOIRES_ET_RURALITES, 21)
            .put(Direction.POLITIQUE_DE_LA_VILLE, 18)
            .put(Direction.NUMERIQUE, 19)
            .put(Direction.NOT_STATED, 11)
            .put(Direction.OUTSIDE_ANCT, 56)
            .buildOrThrow());
    assertThat(count(Programme::directionBasis))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
            DirectionBasis.STATED, 70, DirectionBasis.PLACEMENT, 66, DirectionBasis.INFERRED, 13));
    assertThat(count(Programme::tier))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
            ProgrammeTier.MAIN, 75, ProgrammeTier.SECONDARY, 37, ProgrammeTier.MENTION, 37));
  }

  @Test
  void countsOfCriteriaAmountsAndFigures() {
    assertThat(counts(all(Programme::criteria).map(ReportCriterion::level)))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
            CriterionLevel.STATED,
            83,
            CriterionLevel.DESCRIPTIVE,
            22,
            CriterionLevel.PRIORITY,
            1,
            CriterionLevel.OBJECTIVE,
            1));
    assertThat(counts(all(Programme::fundingLines).map(FundingLine::nature)))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.<FundingNature, Integer>builder()
            .put(FundingNature.ENVELOPE, 30)
            .put(FundingNature.RESULT, 13)
            .put(FundingNature.RATE, 12)
            .put(FundingNature.GRANT_PER_UNIT, 4)
            .put(FundingNature.PROJECT_EXAMPLE, 4)
            .put(FundingNature.GRANT, 2)
            .put(FundingNature.GROWTH, 2)
            .put(FundingNature.CAPPED_GRANT, 1)
            .put(FundingNature.LEVERAGE, 1)
            .put(FundingNature.MECHANISM, 1)
            .put(FundingNature.MULTIPLIER, 1)
            .put(FundingNature.REMAINING, 1)
            .put(FundingNature.SOURCE, 1)
            .put(FundingNature.UNIT_VALUE, 1)
            .buildOrThrow())
        .hasSameSizeAs(FundingNature.values());
    assertThat(counts(all(Programme::indicators).map(Indicator::nature)))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
            IndicatorNature.RESULT, 176, IndicatorNature.TARGET, 17, IndicatorNature.PARAMETER, 7));
    assertThat(counts(
            all(Programme::indicators).flatMap(indicator -> indicator.approximation().stream())))
        .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
            Approximation.MORE_THAN,
            17,
            Approximation.ABOUT,
            5,
            Approximation.NEARLY,
            4,
            Approximation.LESS_THAN,
            1,
            Approximation.AT_LEAST,
            1));
  }

  @Test
  void freeEngineeringIsForLessThan3500StrictlyAndTheReportIsSilentAbove() {
    Programme free = CATALOGUE.get(ProgrammeId.INGENIERIE_GRATUITE);
    ReportCriterion criterion = free.criteria().get(0);
    assertThat(criterion.strict()).contains(true);
    assertThat(criterion.level()).isEqualTo(CriterionLevel.STATED);
    assertThat(criterion.condition())
        .contains(new ReportCondition.All(ImmutableList.of(
            new ReportCondition.Word("beneficiary.kind", "commune"),
            new ReportCondition.Quantity("commune.population", Operator.LT, 3500))));
    assertThat(free.period().orElseThrow().from()).contains(PartialDate.parse("2021-03-10"));
    // The free engineering of small EPCI is not in the report: it must never lose its label.
    assertThat(free.flags())
        .filteredOn(flag -> flag.text().contains("15 000"))
        .singleElement()
        .matches(ReportFlag::isOutsideDocument);
  }

  @Test
  void whatComesFromOutsideTheReportIsAlwaysLabelled() {
    assertThat(allFlags().filter(ReportFlag::isOutsideDocument)).hasSize(28);
    assertThat(allFlags())
        .allMatch(flag ->
            flag.isOutsideDocument() == flag.text().toUpperCase(Locale.ROOT).contains("HORS DOC"));
    assertThat(CATALOGUE
            .get(ProgrammeId.TERRITOIRES_INDUSTRIE)
            .period()
            .orElseThrow()
            .note())
        .get()
        .matches(ReportFlag::isOutsideDocument);
  }

  @Test
  void onlyTheOrphanIsOrphan() {
    Programme orphan = CATALOGUE.ofKind(ProgrammeKind.ORPHAN).get(0);
    assertThat(orphan.indicators())
        .singleElement()
        .satisfies(figure ->
            assertThat(figure.flag().orElseThrow().kinds()).containsExactly(FlagKind.GARBLED));
  }

  @Test
  void parentsAreEntriesAndChildrenAreFound() {
    for (Programme programme : CATALOGUE.programmes()) {
      programme
          .parent()
          .ifPresent(parent -> assertThat(CATALOGUE.childrenOf(parent)).contains(programme));
      assertThat(programme.parent()).isNotEqualTo(Optional.of(programme.id()));
    }
    assertThat(CATALOGUE.childrenOf(ProgrammeId.PETITES_VILLES_DE_DEMAIN))
        .extracting(programme -> programme.id().toString())
        .containsExactlyInAnyOrder("pvd-chef-de-projet", "club-petites-villes-de-demain");
    assertThat(CATALOGUE.childrenOf(ProgrammeId.DETR)).isEmpty();
  }

  @Test
  void findGetContains() {
    assertThat(CATALOGUE.find(ProgrammeId.CRTE)).contains(CATALOGUE.get(ProgrammeId.CRTE));
    assertThat(CATALOGUE.contains(ProgrammeId.CRTE)).isTrue();
    assertThat(CATALOGUE.find(ProgrammeId.DETR)).isEmpty();
    assertThat(CATALOGUE.contains(ProgrammeId.DETR)).isFalse();
    assertThatThrownBy(() -> CATALOGUE.get(ProgrammeId.DETR))
        .isInstanceOfSatisfying(AnctException.class, e -> {
          assertThat(e.problem().code()).isEqualTo(ProblemCode.UNKNOWN_PROGRAMME);
          assertThat(e.problem().message(Language.FR)).contains("detr");
        });
  }

  @Test
  void queriesByClosedWord() {
    assertThat(CATALOGUE.ofKind(ProgrammeKind.VOUCHER))
        .containsExactly(CATALOGUE.get(ProgrammeId.PASS_NUMERIQUE));
    assertThat(CATALOGUE.ofDirection(Direction.DIRECTION_GENERALE)).hasSize(5);
    assertThat(CATALOGUE.benefiting(BeneficiaryKind.BAILLEUR_SOCIAL))
        .containsExactly(CATALOGUE.get(ProgrammeId.ABATTEMENT_TFPB));
    assertThat(ids(CATALOGUE.benefiting(BeneficiaryKind.DEPARTEMENT)))
        .containsExactly("tempete-alex");
    assertThat(ids(CATALOGUE.benefiting(BeneficiaryKind.COMMUNE)))
        .contains("gratuite-ingenierie", "petites-villes-de-demain", "action-coeur-de-ville");
    assertThat(CATALOGUE.benefiting(BeneficiaryKind.REGION)).isEmpty();
    assertThat(ids(CATALOGUE.applyingIn(ReportTerritoryKind.MONTAGNE)))
        .containsExactlyInAnyOrder(
            "anct",
            "commissariats-massif",
            "avenir-montagnes",
            "avenir-montagnes-ingenierie",
            "cpier",
            "soutien-stations-ski");
    assertThat(ids(CATALOGUE.applyingIn(ReportTerritoryKind.LITTORAL))).containsExactly("anct");
    assertThat(CATALOGUE.applyingIn(ReportTerritoryKind.QPV)).hasSizeGreaterThan(20);
  }

  @Test
  void everyClosedWordIsUsedButTheRegion() {
    ImmutableSet<BeneficiaryKind> beneficiaries = CATALOGUE.programmes().stream()
        .flatMap(p -> p.beneficiaryKinds().stream())
        .collect(ImmutableSet.toImmutableSet());
    assertThat(
            Arrays.stream(BeneficiaryKind.values()).filter(kind -> !beneficiaries.contains(kind)))
        .containsExactly(BeneficiaryKind.REGION);
    assertThat(CATALOGUE.programmes().stream()
            .flatMap(p -> p.territoryKinds().stream())
            .distinct())
        .containsExactlyInAnyOrder(ReportTerritoryKind.values());
    assertThat(allFlags().flatMap(flag -> flag.kinds().stream()).distinct())
        .containsExactlyInAnyOrder(FlagKind.values());
  }

  @Test
  void queriesByText() {
    assertThat(ids(CATALOGUE.benefiting("collegien"))).containsExactly("mon-stage-de-3e");
    assertThat(ids(CATALOGUE.benefiting("COMMUNES 3 500"))).containsExactly("gratuite-ingenierie");
    assertThat(CATALOGUE.benefiting("")).isEmpty();
    assertThat(CATALOGUE.search("coeur de ville").get(0).id())
        .isEqualTo(ProgrammeId.ACTION_COEUR_DE_VILLE);
    assertThat(CATALOGUE.search("CŒUR DE VILLE")).isEqualTo(CATALOGUE.search("coeur de ville"));
    assertThat(ids(CATALOGUE.search("PNRU"))).contains("npnru");
    assertThat(ids(CATALOGUE.search("foncieres"))).startsWith("100-foncieres");
    assertThat(ids(CATALOGUE.search("foncieres xyz"))).isEmpty();
    assertThat(ids(CATALOGUE.search("new deal"))).startsWith("france-mobile");
    assertThat(ids(CATALOGUE.search("remontées mécaniques")))
        .containsExactly("soutien-stations-ski");
    assertThat(ids(CATALOGUE.search("l'emploi"))).contains("cites-emploi");
    assertThat(CATALOGUE.search(" ")).isEmpty();
    // A word is found at its beginning, not in the middle.
    assertThat(ids(CATALOGUE.search("territoires dustrie"))).isEmpty();
  }

  @Test
  void saysWhatItRestsOn() {
    assertThat(CATALOGUE.provenance().checksum().orElseThrow()).hasSize(64);
    assertThat(CATALOGUE.provenance().publisher())
        .contains("Agence nationale de la cohésion des territoires");
    assertThat(CATALOGUE.published()).isEqualTo(PartialDate.of(2021, 6));
    assertThat(CATALOGUE.basis().data()).containsExactly(CATALOGUE.provenance());
    assertThat(CATALOGUE.basis().caveats()).singleElement().satisfies(caveat -> {
      assertThat(caveat.kind()).isEqualTo(Caveat.Kind.REPORT_FIGURES_AS_OF);
      assertThat(caveat.message(Language.EN)).contains("2021-06").doesNotContain("{");
      assertThat(caveat.message(Language.FR)).contains("2021-06").doesNotContain("{");
    });
    Programme free = CATALOGUE.get(ProgrammeId.INGENIERIE_GRATUITE);
    assertThat(free.citation().confidence()).isEqualTo(Confidence.REPORT);
    assertThat(free.criteria().get(0).citation().reference()).endsWith(", l. 2820");
    assertThat(free.fundingLines().get(0).citation()).isEqualTo(free.citation());
    assertThat(CATALOGUE.get(ProgrammeId.QPV).indicators().get(0).citation().reference())
        .contains("l. ");
  }

  @Test
  void thePresentOfTheReportIsNot2020() {
    assertThat(CATALOGUE
            .get(ProgrammeId.FRANCE_SERVICES)
            .indicators()
            .get(0)
            .asOf()
            .from())
        .contains(PartialDate.of(2021, 6));
  }

  static Stream<Programme> programmes() {
    return CATALOGUE.programmes().stream();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void everyEntryGoesThroughJson(Programme programme) {
    String json = AnctJson.write(programme);
    assertThat(AnctJson.read(json, Programme.class)).isEqualTo(programme);
    assertThat(json).doesNotContain(": null", ": [ ]");
  }

  @Test
  void anUnknownPropertyOrAnotherFormatIsRefused() {
    assertThatThrownBy(() -> AnctJson.read("{\"id\":\"x\",\"summaryFr\":\"\"}", Programme.class))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT));
    byte[] next =
        "{\"format\":2,\"source\":{\"dataset\":\"x\"},\"published\":\"2021\",\"programmes\":[]}"
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CatalogueFile.read(next))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.MALFORMED_DOCUMENT));
  }

  @Test
  void noAddressAndNoPersonIsNamed() {
    String document = new String(CatalogueFile.embedded(), StandardCharsets.UTF_8);
    assertThat(document).doesNotContain("@");
    ImmutableSet<String> words = ImmutableSet.copyOf(Folding.fold(document).split(" "));
    assertThat(words).hasSizeGreaterThan(2000);
    assertThat(words.stream().map(ProgrammeCatalogueTest::hash)).doesNotContainAnyElementsOf(NAMES);
    // The comparison would see a name: it sees a place.
    assertThat(words.stream().map(ProgrammeCatalogueTest::hash)).contains(hash("verbeau"));
    assertThat(CATALOGUE.search("@")).isEmpty();
  }

  /** Hashes of the folded family names that the report's sheet held: written out, they would be in the project. */
  private static final ImmutableSet<String> NAMES = ImmutableSet.of(
      "088dc4737562198e",
      "08b1e0da915b1b20",
      "0bdfc1e09c291857",
      "3f8aba3c3cfaa6ac",
      "6554736cc17d4184",
      "86bfae81fc02777d",
      "8ac2aa7a084027a4",
      "8fcbe81ce6831fef",
      "a6352c952bb2ee76",
      "c5af413c601ce577",
      "e525678451c4fbbd",
      "eb7ac26fd855bb08");

  private static String hash(String word) {
    return Hashing.sha256().hashString(word, StandardCharsets.UTF_8).toString().substring(0, 16);
  }

  private static List<String> ids(List<Programme> programmes) {
    return programmes.stream().map(programme -> programme.id().toString()).toList();
  }

  private static <T> Stream<T> all(Function<Programme, List<T>> part) {
    return CATALOGUE.programmes().stream().flatMap(programme -> part.apply(programme).stream());
  }

  private static Stream<ReportFlag> allFlags() {
    return Stream.of(
            all(Programme::flags),
            all(Programme::fundingLines).flatMap(line -> line.flag().stream()),
            all(Programme::indicators).flatMap(figure -> figure.flag().stream()),
            CATALOGUE.programmes().stream()
                .flatMap(programme -> programme.period().stream())
                .flatMap(period -> period.note().stream()))
        .flatMap(Function.identity());
  }

  private static <K> ImmutableMap<K, Integer> count(Function<Programme, K> key) {
    return counts(CATALOGUE.programmes().stream().map(key));
  }

  private static <K> ImmutableMap<K, Integer> counts(Stream<K> keys) {
    ImmutableMultiset<K> counted = keys.collect(ImmutableMultiset.toImmutableMultiset());
    return counted.entrySet().stream()
        .collect(
            ImmutableMap.toImmutableMap(entry -> entry.getElement(), entry -> entry.getCount()));
  }
}
