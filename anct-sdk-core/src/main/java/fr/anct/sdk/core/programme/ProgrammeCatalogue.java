package fr.anct.sdk.core.programme;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.internal.text.Folding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.core.source.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Every programme, fund, contract, label and body of the ANCT's 2020 activity report.
 *
 * <p>Queries answer in the order of the report's chapters. There is no method that adds amounts up, and none should be
 * made: see {@link FundingLine}. This class is immutable and thread-safe.
 */
public final class ProgrammeCatalogue {
  private static final String REPORT = "ANCT, rapport d’activité 2020";
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final Provenance provenance;
  private final PartialDate published;
  private final ImmutableMap<ProgrammeId, Programme> byId;
  private final Supplier<ImmutableList<Searchable>> searchables;

  private ProgrammeCatalogue(CatalogueFile file) {
    provenance = file.source();
    published = file.published();
    ImmutableMap.Builder<ProgrammeId, Programme> map = ImmutableMap.builder();
    file.programmes().forEach(programme -> map.put(programme.id(), programme));
    byId = map.buildOrThrow();
    searchables = Suppliers.memoize(
        () -> byId.values().stream().map(Searchable::of).collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the embedded catalogue, read on first use.
   *
   * @return the catalogue, never null
   */
  public static ProgrammeCatalogue standard() {
    return Standard.INSTANCE;
  }

  /**
   * Returns the citation of lines of the report. Its confidence is always {@link Confidence#REPORT}: stated, not law.
   *
   * @param lines the lines of the report's text, not null
   * @return the citation, never null
   */
  public static Citation citation(List<LineRange> lines) {
    return Citation.of(REPORT + ", l. " + Joiner.on(", ").join(lines), Confidence.REPORT);
  }

  /**
   * Returns what the catalogue is drawn from.
   *
   * @return the report, with the checksum of the embedded document, never null
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Returns when the report was published, which is what its « à ce jour » and « aujourd'hui » mean.
   *
   * @return a month of 2021, deduced from the text, never null
   */
  public PartialDate published() {
    return published;
  }

  /**
   * Returns what an answer drawn from this catalogue rests on, with the reservation that its present-day figures are of
   * 2021 and not of 2020.
   *
   * @return the basis, never null
   */
  public Basis basis() {
    return new Basis(
        LibraryVersion.current(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(provenance),
        ImmutableSortedMap.of(),
        ImmutableList.of(new Caveat(
            Caveat.Kind.REPORT_FIGURES_AS_OF,
            ImmutableMap.of("report", REPORT, "date", published.toString()))));
  }

  /**
   * Returns every entry.
   *
   * @return the entries in the order of the report's chapters
   */
  public ImmutableList<Programme> programmes() {
    return byId.values().asList();
  }

  /**
   * Finds an entry.
   *
   * @param id the identifier, not null
   * @return the entry, or empty if the report does not name it
   */
  public Optional<Programme> find(ProgrammeId id) {
    Objects.requireNonNull(id, "id");
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns an entry.
   *
   * @param id the identifier, not null
   * @return the entry, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_PROGRAMME} if the report does not name it
   */
  public Programme get(ProgrammeId id) {
    return find(id)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_PROGRAMME, "id", id).toException());
  }

  /**
   * Tells whether the report names a programme.
   *
   * @param id the identifier, not null
   * @return true if there is an entry
   */
  public boolean contains(ProgrammeId id) {
    Objects.requireNonNull(id, "id");
    return byId.containsKey(id);
  }

  /**
   * Returns the entries of a kind.
   *
   * @param kind the kind, not null
   * @return the entries, maybe none
   */
  public ImmutableList<Programme> ofKind(ProgrammeKind kind) {
    Objects.requireNonNull(kind, "kind");
    return where(programme -> programme.kind() == kind);
  }

  /**
   * Returns the entries of a direction.
   *
   * @param direction the direction, not null
   * @return the entries, maybe none
   */
  public ImmutableList<Programme> ofDirection(Direction direction) {
    Objects.requireNonNull(direction, "direction");
    return where(programme -> programme.direction() == direction);
  }

  /**
   * Returns the entries that benefit a kind. The kinds are as precise as the print: for a commune ask {@code COMMUNE},
   * and {@code COLLECTIVITE} for the entries that do not say which level.
   *
   * @param kind the kind of beneficiary, not null
   * @return the entries, maybe none
   */
  public ImmutableList<Programme> benefiting(BeneficiaryKind kind) {
    Objects.requireNonNull(kind, "kind");
    return where(programme -> programme.beneficiaryKinds().contains(kind));
  }

  /**
   * Returns the entries one of whose printed beneficiaries contains all the words of a text.
   *
   * @param text some words or beginnings of words, without regard to case and accents, not null
   * @return the entries, none if there is no word
   */
  public ImmutableList<Programme> benefiting(String text) {
    Predicate<String> matches = matcher(text);
    return where(programme -> programme.beneficiaries().stream()
        .anyMatch(beneficiary -> matches.test(Searchable.line(beneficiary.text()))));
  }

  /**
   * Returns the entries that apply in a kind of territory. The kinds are as printed: {@code ALL} is a kind of its own.
   *
   * @param kind the kind of territory, not null
   * @return the entries, maybe none
   */
  public ImmutableList<Programme> applyingIn(ReportTerritoryKind kind) {
    Objects.requireNonNull(kind, "kind");
    return where(programme -> programme.territoryKinds().contains(kind));
  }

  /**
   * Returns the parts of an entry.
   *
   * @param parent the identifier, not null
   * @return the entries of which it is the parent, maybe none
   */
  public ImmutableList<Programme> childrenOf(ProgrammeId parent) {
    return where(programme -> programme.parent().filter(parent::equals).isPresent());
  }

  /**
   * Searches by words. An entry is found if it has all of them, in its identifier, names, beneficiaries, territories,
   * criteria, partners, operator, or the labels of its amounts and figures.
   *
   * @param text some words or beginnings of words, without regard to case and accents, not null
   * @return the entries, those with all the words in their names first; none if there is no word
   */
  public ImmutableList<Programme> search(String text) {
    Predicate<String> matches = matcher(text);
    ImmutableList.Builder<Programme> byName = ImmutableList.builder();
    ImmutableList.Builder<Programme> byText = ImmutableList.builder();
    for (Searchable searchable : searchables.get()) {
      if (matches.test(searchable.names)) {
        byName.add(searchable.programme);
      } else if (matches.test(searchable.text)) {
        byText.add(searchable.programme);
      }
    }
    return byName.addAll(byText.build()).build();
  }

  @Override
  public String toString() {
    return REPORT + " (" + byId.size() + ")";
  }

  private ImmutableList<Programme> where(Predicate<Programme> condition) {
    return byId.values().stream().filter(condition).collect(ImmutableList.toImmutableList());
  }

  /** Each word must begin a word of the folded text, whose words each have a space before them. */
  private static Predicate<String> matcher(String text) {
    ImmutableList<String> words = WORDS
        .splitToStream(Folding.fold(text))
        .map(word -> " " + word)
        .collect(ImmutableList.toImmutableList());
    return folded -> !words.isEmpty() && words.stream().allMatch(folded::contains);
  }

  /** An entry with its text, folded. */
  private record Searchable(Programme programme, String names, String text) {
    static Searchable of(Programme programme) {
      StringBuilder names = new StringBuilder(line(programme.id().toString()));
      names.append(line(programme.nameFr()));
      programme.aliases().forEach(alias -> names.append(line(alias)));
      StringBuilder text = new StringBuilder(names);
      programme.beneficiaries().forEach(beneficiary -> text.append(line(beneficiary.text())));
      programme.territories().forEach(territory -> text.append(line(territory.text())));
      programme.criteria().forEach(criterion -> text.append(line(criterion.text())));
      programme.fundingLines().forEach(funding -> text.append(line(funding.label())));
      programme.indicators().forEach(indicator -> text.append(line(indicator.label())));
      programme.partners().forEach(partner -> text.append(line(partner)));
      programme.operator().ifPresent(operator -> text.append(line(operator)));
      return new Searchable(programme, names.toString(), text.toString());
    }

    static String line(String text) {
      return " " + Folding.fold(text);
    }
  }

  private static final class Standard {
    static final ProgrammeCatalogue INSTANCE =
        new ProgrammeCatalogue(CatalogueFile.read(CatalogueFile.embedded()));
  }
}
