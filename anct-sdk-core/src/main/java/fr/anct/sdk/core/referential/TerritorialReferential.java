package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.internal.search.CodeIndex;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.Resolution.Link;
import fr.anct.sdk.core.search.SearchQuery;
import fr.anct.sdk.core.search.SearchResult;
import fr.anct.sdk.core.search.TerritorySearch;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Arrondissement;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Ept;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Region;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The official geography of one vintage.
 *
 * <pre>{@code
 * Commune joinville = TerritorialReferential.latest().getCommune("52250");
 * }</pre>
 *
 * <p>Four rungs to stand on: {@link #standard}, what is embedded, fits production; {@link #of(Millesime)} is one vintage of
 * it, for a dossier of that year; {@link #minimal} has the régions and départements only and {@link #empty} nothing, for
 * people whose own files hold the rest. One's own files are laid over any of them by {@code combinedWith}; they win, and
 * {@link #conflicts} says where they differ:
 *
 * <pre>{@code
 * TerritorialReferential mine = TerritorialReferential.standard()
 *     .combinedWith(PopulationFile.read(SourceFile.read(path), 2023).strict());
 * }</pre>
 *
 * <p>{@code find} returns an {@link Optional}, {@code get} throws if there is nothing, {@code contains} only asks. Lists
 * are in the order of the codes and made anew at each call, of light views. A vintage is read once, when first asked
 * for. {@link #search(String)} suggests territories by name.
 *
 * <p>Which communes are neighbours is not known here: the source has no map. This class is immutable and thread-safe.
 */
public final class TerritorialReferential {
  final Geography geography;

  private TerritorialReferential(Geography geography) {
    this.geography = geography;
  }

  /**
   * Returns the geography of a vintage, and of no other.
   *
   * @param millesime the vintage, not null
   * @return the geography, never null
   * @throws AnctException {@code UNPUBLISHED_MILLESIME} for 2020, which the source never published; {@code
   *     UNKNOWN_MILLESIME} for any other that is not embedded
   * @throws IllegalStateException if the library's JAR is damaged
   */
  public static TerritorialReferential of(Millesime millesime) {
    int year = millesime.year();
    if (!Vintages.has(year)) {
      throw notEmbedded(year);
    }
    return new TerritorialReferential(Vintages.of(year));
  }

  /**
   * Returns the geography of the latest vintage embedded. It may be older than the date of a question: {@link
   * #caveatsAt} says so.
   *
   * @return the geography, never null
   * @throws IllegalStateException if the library's JAR is damaged
   */
  public static TerritorialReferential latest() {
    return new TerritorialReferential(Vintages.of(Vintages.latest()));
  }

  /**
   * Returns the vintages embedded.
   *
   * @return the vintages in order, never empty
   */
  public static ImmutableList<Millesime> available() {
    ImmutableList.Builder<Millesime> list = ImmutableList.builder();
    for (int year : Vintages.years()) {
      list.add(Millesime.of(year));
    }
    return list.build();
  }

  /**
   * Returns the vintage of the communes.
   *
   * @return the vintage, never null
   */
  public Millesime millesime() {
    return Millesime.of(geography.header().year());
  }

  /**
   * Returns the year of the EPCI perimeters, which the source does not always publish with the communes.
   *
   * @return the year: 2025 in the vintage 2026
   */
  public int epciYear() {
    return geography.header().epciYear();
  }

  /**
   * Returns the year of the EPT perimeters.
   *
   * @return the year, or empty before 2023: the source had none
   */
  public Optional<Integer> eptYear() {
    int year = geography.header().eptYear();
    return year == 0 ? Optional.empty() : Optional.of(year);
  }

  /**
   * Returns where the data comes from: the source package, its version and the SHA-256 of its tarball. {@link
   * #provenances} adds the user's own files.
   *
   * @return the provenance, never null; of the user's first file if nothing is from the package
   */
  public Provenance provenance() {
    ImmutableList<Provenance> all = provenances();
    return all.isEmpty() ? Provenance.of("empty") : all.get(0);
  }

  /**
   * Returns the SHA-256 of the embedded resource, and of the user's files in their order if there are any: with this
   * vintage, it identifies the data of an answer.
   *
   * @return 64 hexadecimal digits, never null
   */
  public String checksum() {
    return Combination.find(geography)
        .map(Combination::checksum)
        .orElseGet(() -> VintageIndex.checksum(geography.header().year()));
  }

  /**
   * Returns the reservations that hold at any date.
   *
   * @return {@code EPCI_OF_ANOTHER_YEAR} if the EPCI are not of the year of the communes; of a combined one, {@code
   *     GEOGRAPHY_OF_OWN_FILES}, {@code ATTRIBUTES_OF_ANOTHER_YEAR}, {@code OWN_DATA_CONFLICTS}; else none, never null
   */
  public ImmutableList<Caveat> caveats() {
    ImmutableList<Caveat> own =
        Combination.find(geography).map(all -> all.caveats(geography)).orElse(ImmutableList.of());
    if (epciYear() == millesime().year()) {
      return own;
    }
    return ImmutableList.<Caveat>builder()
        .add(new Caveat(
            Caveat.Kind.EPCI_OF_ANOTHER_YEAR,
            ImmutableMap.of(
                "millesime", millesime().toString(), "perimeters", Integer.toString(epciYear()))))
        .addAll(own)
        .build();
  }

  /**
   * Returns the reservations about an answer at a date.
   *
   * @param date the date of the question, not null
   * @return those of {@link #caveats}, and before them {@code GEOGRAPHY_OLDER_THAN_DATE} or {@code
   *     GEOGRAPHY_NEWER_THAN_DATE} if the date is of another year, never null
   */
  public ImmutableList<Caveat> caveatsAt(LocalDate date) {
    int year = millesime().year();
    if (date.getYear() == year) {
      return caveats();
    }
    Caveat.Kind kind = date.getYear() > year
        ? Caveat.Kind.GEOGRAPHY_OLDER_THAN_DATE
        : Caveat.Kind.GEOGRAPHY_NEWER_THAN_DATE;
    return ImmutableList.<Caveat>builder()
        .add(new Caveat(
            kind, ImmutableMap.of("millesime", millesime().toString(), "date", date.toString())))
        .addAll(caveats())
        .build();
  }

  /**
   * Counts the territories of a kind.
   *
   * @param type the kind, not null
   * @return how many there are
   */
  public int count(TerritoryType type) {
    return TerritoryViews.count(geography, type);
  }

  /**
   * Finds a commune.
   *
   * @param code its code, not null
   * @return the commune, or empty if there is none in this vintage
   */
  public Optional<Commune> findCommune(CommuneCode code) {
    int row = geography.findCurrent(CodeNumber.ofCommune(code.toString()));
    return row < 0 ? Optional.empty() : Optional.of(TerritoryViews.commune(geography, row));
  }

  /**
   * Returns a commune.
   *
   * @param code its code, not null
   * @return the commune, never null
   * @throws AnctException {@code TERRITORY_ENDED}, with its successor, if it became part of another commune, {@code
   *     UNKNOWN_TERRITORY} if nothing is known of it
   */
  public Commune getCommune(CommuneCode code) {
    int row = geography.findCurrent(CodeNumber.ofCommune(code.toString()));
    if (row < 0) {
      throw absent(TerritoryType.COMMUNE, code.toString());
    }
    return TerritoryViews.commune(geography, row);
  }

  /**
   * Tells whether there is a commune of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsCommune(CommuneCode code) {
    return geography.findCurrent(CodeNumber.ofCommune(code.toString())) >= 0;
  }

  /**
   * Finds a commune.
   *
   * @param code the exact text of its code, not null
   * @return the commune, or empty if there is none in this vintage
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public Optional<Commune> findCommune(String code) {
    return findCommune(CommuneCode.of(code));
  }

  /**
   * Returns a commune.
   *
   * @param code the exact text of its code, not null
   * @return the commune, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, else as {@link
   *     #getCommune(CommuneCode)}
   */
  public Commune getCommune(String code) {
    return getCommune(CommuneCode.of(code));
  }

  /**
   * Tells whether there is a commune of a code.
   *
   * @param code the exact text of its code, not null
   * @return true if there is
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public boolean containsCommune(String code) {
    return containsCommune(CommuneCode.of(code));
  }

  /**
   * Returns the current communes.
   *
   * @return the views by code, never null
   */
  public ImmutableList<Commune> communes() {
    return list(TerritoryType.COMMUNE, Commune.class);
  }

  /**
   * Finds a delegated commune.
   *
   * @param code its code, not null
   * @return the delegated commune, or empty if there is none in this vintage
   */
  public Optional<DelegatedCommune> findDelegatedCommune(CommuneCode code) {
    return find(TerritoryType.DELEGATED_COMMUNE, code.toString(), DelegatedCommune.class);
  }

  /**
   * Returns a delegated commune.
   *
   * @param code its code, not null
   * @return the delegated commune, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public DelegatedCommune getDelegatedCommune(CommuneCode code) {
    return get(TerritoryType.DELEGATED_COMMUNE, code.toString(), DelegatedCommune.class);
  }

  /**
   * Tells whether there is a delegated commune of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsDelegatedCommune(CommuneCode code) {
    return contains(TerritoryType.DELEGATED_COMMUNE, code.toString());
  }

  /**
   * Returns the delegated communes.
   *
   * @return the views by code, never null
   */
  public ImmutableList<DelegatedCommune> delegatedCommunes() {
    return list(TerritoryType.DELEGATED_COMMUNE, DelegatedCommune.class);
  }

  /**
   * Finds an associated commune.
   *
   * @param code its code, not null
   * @return the associated commune, or empty if there is none in this vintage
   */
  public Optional<AssociatedCommune> findAssociatedCommune(CommuneCode code) {
    return find(TerritoryType.ASSOCIATED_COMMUNE, code.toString(), AssociatedCommune.class);
  }

  /**
   * Returns an associated commune.
   *
   * @param code its code, not null
   * @return the associated commune, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public AssociatedCommune getAssociatedCommune(CommuneCode code) {
    return get(TerritoryType.ASSOCIATED_COMMUNE, code.toString(), AssociatedCommune.class);
  }

  /**
   * Tells whether there is an associated commune of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsAssociatedCommune(CommuneCode code) {
    return contains(TerritoryType.ASSOCIATED_COMMUNE, code.toString());
  }

  /**
   * Returns the associated communes.
   *
   * @return the views by code, never null
   */
  public ImmutableList<AssociatedCommune> associatedCommunes() {
    return list(TerritoryType.ASSOCIATED_COMMUNE, AssociatedCommune.class);
  }

  /**
   * Finds a municipal arrondissement.
   *
   * @param code its code, not null
   * @return the municipal arrondissement, or empty if there is none in this vintage
   */
  public Optional<MunicipalArrondissement> findMunicipalArrondissement(CommuneCode code) {
    return find(
        TerritoryType.MUNICIPAL_ARRONDISSEMENT, code.toString(), MunicipalArrondissement.class);
  }

  /**
   * Returns a municipal arrondissement.
   *
   * @param code its code, not null
   * @return the municipal arrondissement, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public MunicipalArrondissement getMunicipalArrondissement(CommuneCode code) {
    return get(
        TerritoryType.MUNICIPAL_ARRONDISSEMENT, code.toString(), MunicipalArrondissement.class);
  }

  /**
   * Tells whether there is a municipal arrondissement of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsMunicipalArrondissement(CommuneCode code) {
    return contains(TerritoryType.MUNICIPAL_ARRONDISSEMENT, code.toString());
  }

  /**
   * Returns the municipal arrondissements of Paris, Lyon and Marseille.
   *
   * @return the views by code, never null
   */
  public ImmutableList<MunicipalArrondissement> municipalArrondissements() {
    return list(TerritoryType.MUNICIPAL_ARRONDISSEMENT, MunicipalArrondissement.class);
  }

  /**
   * Finds an EPCI.
   *
   * @param siren its SIREN, not null
   * @return the EPCI, or empty if there is none in this vintage
   */
  public Optional<Epci> findEpci(Siren siren) {
    return find(TerritoryType.EPCI, siren.toString(), Epci.class);
  }

  /**
   * Returns an EPCI.
   *
   * @param siren its SIREN, not null
   * @return the EPCI, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public Epci getEpci(Siren siren) {
    return get(TerritoryType.EPCI, siren.toString(), Epci.class);
  }

  /**
   * Tells whether there is an EPCI of a code.
   *
   * @param siren its SIREN, not null
   * @return true if there is
   */
  public boolean containsEpci(Siren siren) {
    return contains(TerritoryType.EPCI, siren.toString());
  }

  /**
   * Finds an EPCI.
   *
   * @param siren the exact text of its SIREN, not null
   * @return the EPCI, or empty if there is none in this vintage
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public Optional<Epci> findEpci(String siren) {
    return findEpci(Siren.of(siren));
  }

  /**
   * Returns an EPCI.
   *
   * @param siren the exact text of its SIREN, not null
   * @return the EPCI, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, else as {@link
   *     #getEpci(Siren)}
   */
  public Epci getEpci(String siren) {
    return getEpci(Siren.of(siren));
  }

  /**
   * Tells whether there is an EPCI of a code.
   *
   * @param siren the exact text of its SIREN, not null
   * @return true if there is
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public boolean containsEpci(String siren) {
    return containsEpci(Siren.of(siren));
  }

  /**
   * Returns the EPCI with their own taxation.
   *
   * @return the views by code, never null
   */
  public ImmutableList<Epci> epcis() {
    return list(TerritoryType.EPCI, Epci.class);
  }

  /**
   * Finds an EPT.
   *
   * @param siren its SIREN, not null
   * @return the EPT, or empty if there is none in this vintage
   */
  public Optional<Ept> findEpt(Siren siren) {
    return find(TerritoryType.EPT, siren.toString(), Ept.class);
  }

  /**
   * Returns an EPT.
   *
   * @param siren its SIREN, not null
   * @return the EPT, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public Ept getEpt(Siren siren) {
    return get(TerritoryType.EPT, siren.toString(), Ept.class);
  }

  /**
   * Tells whether there is an EPT of a code.
   *
   * @param siren its SIREN, not null
   * @return true if there is
   */
  public boolean containsEpt(Siren siren) {
    return contains(TerritoryType.EPT, siren.toString());
  }

  /**
   * Returns the EPT of the métropole du Grand Paris, none before 2023.
   *
   * @return the views by code, never null
   */
  public ImmutableList<Ept> epts() {
    return list(TerritoryType.EPT, Ept.class);
  }

  /**
   * Finds an arrondissement of a département.
   *
   * @param code its code, not null
   * @return the arrondissement of a département, or empty if there is none in this vintage
   */
  public Optional<Arrondissement> findArrondissement(String code) {
    return find(TerritoryType.ARRONDISSEMENT, code, Arrondissement.class);
  }

  /**
   * Returns an arrondissement of a département.
   *
   * @param code its code, not null
   * @return the arrondissement of a département, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public Arrondissement getArrondissement(String code) {
    return get(TerritoryType.ARRONDISSEMENT, code, Arrondissement.class);
  }

  /**
   * Tells whether there is an arrondissement of a département of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsArrondissement(String code) {
    return contains(TerritoryType.ARRONDISSEMENT, code);
  }

  /**
   * Returns the arrondissements of the départements.
   *
   * @return the views by code, never null
   */
  public ImmutableList<Arrondissement> arrondissements() {
    return list(TerritoryType.ARRONDISSEMENT, Arrondissement.class);
  }

  /**
   * Finds a département.
   *
   * @param code its code, not null
   * @return the département, or empty if there is none in this vintage
   */
  public Optional<Departement> findDepartement(DepartementCode code) {
    return find(TerritoryType.DEPARTEMENT, code.toString(), Departement.class);
  }

  /**
   * Returns a département.
   *
   * @param code its code, not null
   * @return the département, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public Departement getDepartement(DepartementCode code) {
    return get(TerritoryType.DEPARTEMENT, code.toString(), Departement.class);
  }

  /**
   * Tells whether there is a département of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsDepartement(DepartementCode code) {
    return contains(TerritoryType.DEPARTEMENT, code.toString());
  }

  /**
   * Finds a département.
   *
   * @param code the exact text of its code, not null
   * @return the département, or empty if there is none in this vintage
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public Optional<Departement> findDepartement(String code) {
    return findDepartement(DepartementCode.of(code));
  }

  /**
   * Returns a département.
   *
   * @param code the exact text of its code, not null
   * @return the département, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, else as {@link
   *     #getDepartement(DepartementCode)}
   */
  public Departement getDepartement(String code) {
    return getDepartement(DepartementCode.of(code));
  }

  /**
   * Tells whether there is a département of a code.
   *
   * @param code the exact text of its code, not null
   * @return true if there is
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public boolean containsDepartement(String code) {
    return containsDepartement(DepartementCode.of(code));
  }

  /**
   * Returns the départements, and the overseas collectivités that stand in their place.
   *
   * @return the views by code, never null
   */
  public ImmutableList<Departement> departements() {
    return list(TerritoryType.DEPARTEMENT, Departement.class);
  }

  /**
   * Finds a région.
   *
   * @param code its code, not null
   * @return the région, or empty if there is none in this vintage
   */
  public Optional<Region> findRegion(RegionCode code) {
    return find(TerritoryType.REGION, code.toString(), Region.class);
  }

  /**
   * Returns a région.
   *
   * @param code its code, not null
   * @return the région, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if there is none
   */
  public Region getRegion(RegionCode code) {
    return get(TerritoryType.REGION, code.toString(), Region.class);
  }

  /**
   * Tells whether there is a région of a code.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean containsRegion(RegionCode code) {
    return contains(TerritoryType.REGION, code.toString());
  }

  /**
   * Finds a région.
   *
   * @param code the exact text of its code, not null
   * @return the région, or empty if there is none in this vintage
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public Optional<Region> findRegion(String code) {
    return findRegion(RegionCode.of(code));
  }

  /**
   * Returns a région.
   *
   * @param code the exact text of its code, not null
   * @return the région, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, else as {@link
   *     #getRegion(RegionCode)}
   */
  public Region getRegion(String code) {
    return getRegion(RegionCode.of(code));
  }

  /**
   * Tells whether there is a région of a code.
   *
   * @param code the exact text of its code, not null
   * @return true if there is
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public boolean containsRegion(String code) {
    return containsRegion(RegionCode.of(code));
  }

  /**
   * Returns the régions, and the overseas collectivités that stand in their place.
   *
   * @return the views by code, never null
   */
  public ImmutableList<Region> regions() {
    return list(TerritoryType.REGION, Region.class);
  }

  /**
   * Finds the territory of a reference of this vintage.
   *
   * @param ref the reference, not null
   * @return the territory, or empty if there is none, or if the reference is of another vintage: {@link #resolve} follows
   *     it
   */
  public Optional<Territory> find(TerritoryRef ref) {
    return ref.millesime().equals(millesime())
        ? find(ref.type(), ref.code(), Territory.class)
        : Optional.empty();
  }

  /**
   * Returns the territory of a reference of this vintage.
   *
   * @param ref the reference, not null
   * @return the territory, never null
   * @throws AnctException {@code OTHER_MILLESIME} if the reference is of another vintage, {@code UNKNOWN_TERRITORY} or
   *     {@code TERRITORY_ENDED} if there is none
   */
  public Territory get(TerritoryRef ref) {
    if (!ref.millesime().equals(millesime())) {
      throw Problem.of(ProblemCode.OTHER_MILLESIME, "ref", ref, "millesime", millesime())
          .toException();
    }
    return get(ref.type(), ref.code(), Territory.class);
  }

  /**
   * Tells whether a reference of this vintage designates a territory.
   *
   * @param ref the reference, not null
   * @return true if {@link #find} finds it
   */
  public boolean contains(TerritoryRef ref) {
    return find(ref).isPresent();
  }

  /**
   * Follows a reference of any vintage to this one, as far as this vintage alone can tell: to the territory of the same
   * code, else to the commune that a former one is part of.
   *
   * <p>A commune that was divided since is resolved to the one that kept its code.
   *
   * @param ref the reference, not null
   * @return what it designates here, never null
   */
  public Resolution resolve(TerritoryRef ref) {
    int row = TerritoryViews.find(geography, ref.type(), ref.code());
    if (row >= 0) {
      return new Resolution.Current(ref, TerritoryViews.view(geography, ref.type(), row));
    }
    return switch (ref.type()) {
      case COMMUNE, DELEGATED_COMMUNE, ASSOCIATED_COMMUNE -> successor(ref);
      default -> new Resolution.Unknown(ref);
    };
  }

  /**
   * Follows a code of a day to this vintage: by the embedded {@linkplain CommuneHistory history of communes} until 1
   * January 2019, then by the embedded vintages, which do not tell days apart within a year.
   *
   * <p>A code that designated a delegated or associated commune or a municipal arrondissement leads to the commune that
   * it is in. A code that a commune and a part of it share designates the commune. A commune that was divided leads to all
   * that it became, unless it had been kept as a part, which is followed by itself.
   *
   * @param code five characters, the code on that day, not null
   * @param day the day, not null
   * @return what it designated and the communes of this vintage that it is in, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, {@code DATE_OUTSIDE_HISTORY}
   *     if the day is before 1943, or, for an overseas collectivité or a municipal arrondissement, before what is known of
   *     them
   */
  public DatedResolution resolve(String code, LocalDate day) {
    return Lineage.resolve(geography, code, day);
  }

  private Resolution successor(TerritoryRef ref) {
    int number = CodeNumber.ofCommune(ref.code());
    int delegated = geography.findCommune(Table.DELEGATED, number);
    if (delegated >= 0) {
      return new Resolution.PartOf(ref, communeOf(delegated), Link.DELEGATED_COMMUNE);
    }
    int associated = geography.findCommune(Table.ASSOCIATED, number);
    if (associated >= 0) {
      return new Resolution.PartOf(ref, communeOf(associated), Link.ASSOCIATED_COMMUNE);
    }
    int absorbing = geography.findByFormerCode(number);
    if (absorbing >= 0) {
      return new Resolution.PartOf(
          ref, TerritoryViews.commune(geography, absorbing), Link.FORMER_CODE);
    }
    int same = geography.findCurrent(number);
    return same >= 0
        ? new Resolution.PartOf(ref, TerritoryViews.commune(geography, same), Link.SAME_CODE)
        : new Resolution.Unknown(ref);
  }

  private Commune communeOf(int part) {
    return TerritoryViews.communeOf(geography, part);
  }

  /**
   * Searches communes, and delegated and associated communes and municipal arrondissements, by what was typed.
   *
   * @param text a name or its beginning, a postal code, a code of INSEE, or a code and a name, not null
   * @return at most 10 results as {@link #search(SearchQuery)}, none if nothing matches, never null
   */
  public ImmutableList<SearchResult> search(String text) {
    return search(SearchQuery.of(text));
  }

  /**
   * Searches territories by what was typed.
   *
   * <p>They come by how well they match, in the order of {@link fr.anct.sdk.core.search.Match}; of those that match alike
   * communes before parts of communes and these before all others, then the largest population municipale (that of the
   * file of communes), then the code. Names that have the words of the text apart or in another order come only if no name
   * has the text as it stands, names with a typing error only if none has its words either, those with fewer first;
   * départements and EPCI asked for do not change which of the three it is.
   *
   * <p>A text with a code in it finds the territories that have this code, those whose name matches the rest of the text
   * first; a code that none has is overlooked. The first search of a vintage builds the index of its names.
   *
   * @param query what is searched, not null
   * @return the results, none if nothing matches, never null
   */
  public ImmutableList<SearchResult> search(SearchQuery query) {
    return TerritorySearch.search(geography, query);
  }

  /**
   * Returns the communes of a postal code, which has up to 46.
   *
   * @param postalCode the postal code, not null
   * @return the communes by code, none if the source knows none, never null
   */
  public ImmutableList<Commune> communesByPostalCode(PostalCode postalCode) {
    ImmutableList.Builder<Commune> list = ImmutableList.builder();
    int end = geography.firstRow(Table.DELEGATED);
    for (int row : CodeIndex.of(geography).rowsOfPostalCode(postalCode.toString())) {
      if (row < end) {
        list.add(TerritoryViews.commune(geography, row));
      }
    }
    return list.build();
  }

  /**
   * Returns the communes of a postal code, which has up to 46.
   *
   * @param postalCode the exact text of the postal code, not null
   * @return the communes by code, none if the source knows none, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a postal code
   */
  public ImmutableList<Commune> communesByPostalCode(String postalCode) {
    return communesByPostalCode(PostalCode.of(postalCode));
  }

  /**
   * Finds the commune, EPCI or EPT of a SIREN.
   *
   * @param siren the SIREN, not null
   * @return the territory, or empty if none of this vintage has it; of some communes the source gives none
   */
  public Optional<Territory> findBySiren(Siren siren) {
    String text = siren.toString();
    int commune = CodeIndex.of(geography).rowOfSiren(text);
    if (commune >= 0) {
      return Optional.of(TerritoryViews.commune(geography, commune));
    }
    Optional<Territory> epci = find(TerritoryType.EPCI, text, Territory.class);
    return epci.isPresent() ? epci : find(TerritoryType.EPT, text, Territory.class);
  }

  /**
   * Returns the commune, EPCI or EPT of a SIREN.
   *
   * @param siren the SIREN, not null
   * @return the territory, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if none of this vintage has it
   */
  public Territory getBySiren(Siren siren) {
    return findBySiren(siren).orElseThrow(() -> unknown("siren", siren.toString()));
  }

  /**
   * Tells whether a commune, EPCI or EPT has a SIREN.
   *
   * @param siren the SIREN, not null
   * @return true if {@link #findBySiren(Siren)} finds it
   */
  public boolean containsSiren(Siren siren) {
    return findBySiren(siren).isPresent();
  }

  /**
   * Finds the commune, EPCI or EPT of a SIREN.
   *
   * @param siren the exact text of the SIREN, not null
   * @return the territory, or empty if none of this vintage has it; of some communes the source gives none
   * @throws AnctException {@code MALFORMED_CODE} if the text is not a SIREN
   */
  public Optional<Territory> findBySiren(String siren) {
    return findBySiren(Siren.of(siren));
  }

  /**
   * Returns the commune, EPCI or EPT of a SIREN.
   *
   * @param siren the exact text of the SIREN, not null
   * @return the territory, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not a SIREN, {@code UNKNOWN_TERRITORY} if none of this
   *     vintage has it
   */
  public Territory getBySiren(String siren) {
    return getBySiren(Siren.of(siren));
  }

  /**
   * Tells whether a commune, EPCI or EPT has a SIREN.
   *
   * @param siren the exact text of the SIREN, not null
   * @return true if {@link #findBySiren(String)} finds it
   * @throws AnctException {@code MALFORMED_CODE} if the text is not a SIREN
   */
  public boolean containsSiren(String siren) {
    return containsSiren(Siren.of(siren));
  }

  /**
   * Finds the commune, EPCI or EPT that an establishment belongs to.
   *
   * @param siret the SIRET of any of its establishments: only the SIREN in it is compared, not null
   * @return the territory, or empty if none of this vintage has the SIREN
   */
  public Optional<Territory> findBySiret(Siret siret) {
    return findBySiren(siret.siren());
  }

  /**
   * Returns the commune, EPCI or EPT that an establishment belongs to.
   *
   * @param siret the SIRET of any of its establishments: only the SIREN in it is compared, not null
   * @return the territory, never null
   * @throws AnctException {@code UNKNOWN_TERRITORY} if none of this vintage has the SIREN
   */
  public Territory getBySiret(Siret siret) {
    return getBySiren(siret.siren());
  }

  /**
   * Tells whether an establishment belongs to a commune, EPCI or EPT.
   *
   * @param siret the SIRET: only the SIREN in it is compared, not null
   * @return true if {@link #findBySiret(Siret)} finds it
   */
  public boolean containsSiret(Siret siret) {
    return containsSiren(siret.siren());
  }

  /**
   * Finds the commune, EPCI or EPT that an establishment belongs to.
   *
   * @param siret the exact text of the SIRET: only the SIREN in it is compared, not null
   * @return the territory, or empty if none of this vintage has the SIREN
   * @throws AnctException {@code MALFORMED_CODE} if the text is not a SIRET
   */
  public Optional<Territory> findBySiret(String siret) {
    return findBySiret(Siret.of(siret));
  }

  /**
   * Returns the commune, EPCI or EPT that an establishment belongs to.
   *
   * @param siret the exact text of the SIRET: only the SIREN in it is compared, not null
   * @return the territory, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not a SIRET, {@code UNKNOWN_TERRITORY} if none of this
   *     vintage has the SIREN
   */
  public Territory getBySiret(String siret) {
    return getBySiret(Siret.of(siret));
  }

  /**
   * Tells whether an establishment belongs to a commune, EPCI or EPT.
   *
   * @param siret the exact text of the SIRET: only the SIREN in it is compared, not null
   * @return true if {@link #findBySiret(String)} finds it
   * @throws AnctException {@code MALFORMED_CODE} if the text is not a SIRET
   */
  public boolean containsSiret(String siret) {
    return containsSiret(Siret.of(siret));
  }

  /**
   * Returns a geography without any territory, for people whose own files hold everything: the lowest rung.
   *
   * @param millesime the vintage that it is to be of, not null
   * @return the geography, with the caveat {@code GEOGRAPHY_OF_OWN_FILES}, never null
   */
  public static TerritorialReferential empty(Millesime millesime) {
    return new TerritorialReferential(Combining.empty(millesime));
  }

  /**
   * Returns the régions and départements alone, without chefs-lieux, for people whose own files hold the rest.
   *
   * @param millesime the vintage that it is to be of, embedded or not, not null
   * @return the geography, with the caveat {@code GEOGRAPHY_OF_OWN_FILES}, never null
   * @throws AnctException {@code OUT_OF_RANGE} before 2016, when the régions were others
   */
  public static TerritorialReferential minimal(Millesime millesime) {
    return new TerritorialReferential(Combining.minimal(millesime));
  }

  /**
   * Returns what is embedded, in its latest vintage: the rung that suits most.
   *
   * @return {@link #latest}, never null
   */
  public static TerritorialReferential standard() {
    return latest();
  }

  /**
   * Returns the geography that a territory is a view of, the user's own files included.
   *
   * @param territory the territory, not null
   * @return the geography, never null
   */
  public static TerritorialReferential of(Territory territory) {
    return new TerritorialReferential(TerritoryViews.geography(territory));
  }

  /**
   * Returns this geography with the populations of a census over it: {@link Commune#populations} gives them first.
   *
   * <p>A figure is left out where file and geography do not mean the same perimeter, as far as the embedded vintages can
   * tell: {@link #conflicts} lists it, with the communes that only one of them has.
   *
   * @param file the populations, not null
   * @return the geography, this one if the file was the last to be laid over it, never null
   * @throws AnctException {@code NOTHING_USABLE} if there is no population in the file
   */
  public TerritorialReferential combinedWith(PopulationFile file) {
    return over(Combining.with(geography, file));
  }

  /**
   * Returns the communes of a file over this geography, of the file's vintage.
   *
   * <p>The file says which communes, delegated and associated communes and municipal arrondissements there are, their
   * names, articles and arrondissements. All else is kept by code: EPCI, SIREN, postal codes, populations. A commune that
   * absorbed others, as its delegated and associated communes or the embedded vintages tell, has the sums of their
   * populations; of one that was divided nothing is kept. The collectivités overseas, which INSEE's file has not, are kept as they are. An arrondissement
   * that only the file knows is called by its code. Over {@link #empty}, the régions and départements of the communes are
   * those embedded.
   *
   * <p>Where this geography is of the same vintage, the points on which the file differs are {@link #conflicts}. Where it
   * is of another one, those are only the communes that are gone, or new, without a trace, and the caveat {@code
   * ATTRIBUTES_OF_ANOTHER_YEAR} says of which year what is kept is.
   *
   * @param file the communes, not null
   * @return the geography, this one if the file was the last to be laid over it, never null
   * @throws AnctException {@code NOTHING_USABLE} if there is no commune in the file
   */
  public TerritorialReferential combinedWith(CogFile file) {
    return over(Combining.with(geography, file));
  }

  /**
   * Returns the communes of a later 1 January, by the events of the days in between.
   *
   * <pre>{@code
   * CommuneHistory events = CommuneHistory.read(SourceFile.read(path)).strict();
   * TerritorialReferential of2020 = TerritorialReferential.of(Millesime.of(2019))
   *     .combinedWith(events, Millesime.of(2020));
   * }</pre>
   *
   * <p>A commune that came out of others, each whole, has the sums of their populations, all their postal codes, and the
   * EPCI, EPT and arrondissement that they share; a SIREN only if it came out of one alone, since it changes at mergers.
   * Of one that came out of a part of another, none of these is known. A new name has no article: the history gives none.
   * Delegated and associated communes are those of the history, which corrects the past: where it does not agree with this
   * geography about the day of this vintage, {@link #conflicts} says so. The caveat {@code ATTRIBUTES_OF_ANOTHER_YEAR} says of which year what is kept is.
   *
   * @param history the events, not null
   * @param millesime the later vintage, embedded or not, not null
   * @return the geography, never null
   * @throws AnctException {@code OUT_OF_RANGE} if the vintage is not later than this one, {@code DATE_OUTSIDE_HISTORY} if
   *     the history does not cover the days
   */
  public TerritorialReferential combinedWith(CommuneHistory history, Millesime millesime) {
    return over(Combining.with(geography, history, millesime));
  }

  /**
   * Returns the points on which the user's files differ from what they were laid over.
   *
   * @return those of territories in the order of the files, then those of populations, none if nothing was combined,
   *     never null
   */
  public ImmutableList<Conflict> conflicts() {
    return Combination.find(geography)
        .map(own -> own.conflicts(geography))
        .orElse(ImmutableList.of());
  }

  /**
   * Returns where all data comes from: the source package, then each file of the user's with its checksum.
   *
   * @return the provenances in the order they were combined, none of {@link #empty}, never null
   */
  public ImmutableList<Provenance> provenances() {
    return Combination.of(geography).provenances();
  }

  /**
   * Tells whether {@link Commune#formerCodes} and {@link Commune#delegatedCommunes} together name all that became part of
   * a commune, as far as the source tells.
   *
   * @return false over {@link #minimal} and {@link #empty}, and where a file of communes has some gone, or new, without a
   *     trace
   */
  public boolean knowsFormerCommunes() {
    return Combination.of(geography).isComplete();
  }

  private TerritorialReferential over(Geography combined) {
    return combined == geography ? this : new TerritorialReferential(combined);
  }

  /** Two are equal if their vintage and their data are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TerritorialReferential that
        && (that.geography == geography
            || (that.millesime().equals(millesime()) && that.checksum().equals(checksum())));
  }

  @Override
  public int hashCode() {
    return geography.header().year();
  }

  /** Returns the vintage, the source package and the user's files. */
  @Override
  public String toString() {
    Optional<Combination> own = Combination.find(geography);
    if (own.isPresent()) {
      return "Référentiel territorial " + millesime() + " (" + own.get().label() + ")";
    }
    return "Référentiel territorial " + millesime() + " (@etalab/decoupage-administratif "
        + geography.header().packageVersion() + ")";
  }

  private <T extends Territory> Optional<T> find(TerritoryType type, String code, Class<T> as) {
    int row = TerritoryViews.find(geography, type, code);
    return row < 0
        ? Optional.empty()
        : Optional.of(as.cast(TerritoryViews.view(geography, type, row)));
  }

  private <T extends Territory> T get(TerritoryType type, String code, Class<T> as) {
    int row = TerritoryViews.find(geography, type, code);
    if (row < 0) {
      throw absent(type, code);
    }
    return as.cast(TerritoryViews.view(geography, type, row));
  }

  private boolean contains(TerritoryType type, String code) {
    return TerritoryViews.find(geography, type, code) >= 0;
  }

  private <T extends Territory> ImmutableList<T> list(TerritoryType type, Class<T> as) {
    int first = TerritoryViews.firstRow(geography, type);
    int count = TerritoryViews.count(geography, type);
    ImmutableList.Builder<T> list = ImmutableList.builderWithExpectedSize(count);
    for (int row = first; row < first + count; row++) {
      list.add(as.cast(TerritoryViews.view(geography, type, row)));
    }
    return list.build();
  }

  private AnctException absent(TerritoryType type, String code) {
    if (type == TerritoryType.COMMUNE) {
      Optional<Problem> ended = EndedCommune.problem(geography, code);
      if (ended.isPresent()) {
        return ended.get().toException();
      }
    }
    return unknown(type.word(), code);
  }

  private AnctException unknown(String word, String code) {
    return Problem.of(
            ProblemCode.UNKNOWN_TERRITORY,
            "territory",
            word,
            "code",
            code,
            "millesime",
            millesime())
        .toException();
  }

  private static AnctException notEmbedded(int year) {
    ImmutableList<Millesime> available = available();
    Millesime before = null;
    Millesime after = null;
    for (Millesime millesime : available) {
      if (millesime.year() < year) {
        before = millesime;
      } else if (after == null) {
        after = millesime;
      }
    }
    if (before != null && after != null) {
      return Problem.of(
              ProblemCode.UNPUBLISHED_MILLESIME,
              "millesime",
              year,
              "before",
              before,
              "after",
              after)
          .toException();
    }
    StringBuilder years = new StringBuilder();
    for (Millesime millesime : available) {
      years.append(years.isEmpty() ? "" : ", ").append(millesime);
    }
    return Problem.of(ProblemCode.UNKNOWN_MILLESIME, "millesime", year, "available", years)
        .toException();
  }
}
