package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Arrays;
import java.util.Optional;

/** A current commune. */
public final class Commune extends Territory {
  Commune(Geography geography, int row) {
    super(geography, row);
  }

  @Override
  public TerritoryType type() {
    return TerritoryType.COMMUNE;
  }

  @Override
  Table table() {
    return Table.COMMUNE;
  }

  @Override
  String codeText() {
    return CodeNumber.communeText(geography.number(Table.COMMUNE, row));
  }

  /**
   * Returns the code.
   *
   * @return the code of INSEE, never null
   */
  public CommuneCode code() {
    return CommuneCode.of(codeText());
  }

  /**
   * Returns the SIREN. It changes at a merger, and does not follow from the code.
   *
   * @return the SIREN, or empty where the source gives none: in the collectivités overseas, and before 2022 for the four
   *     communes without an EPCI
   */
  public Optional<Siren> siren() {
    String siren = geography.siren(row);
    return siren == null ? Optional.empty() : Optional.of(Siren.of(siren));
  }

  /**
   * Returns the postal codes.
   *
   * @return the codes in the order of the source, sometimes none, never null
   */
  public ImmutableList<PostalCode> postalCodes() {
    return Views.postalCodes(geography, row);
  }

  /**
   * Returns all populations: those of the user's own files, the last given first, then those that the source gives, that
   * of the file of communes first. A figure that two give alike stands once.
   *
   * <p>Where a file still gives a <i>commune nouvelle</i> the population of the perimeter before the merger (2019 and
   * 2023), the figure stands without a census. Where two files give different figures for the same kind and census, both
   * stand, that of the file of communes first.
   *
   * @return the populations, sometimes none, never null
   */
  public ImmutableList<Population> populations() {
    return Populations.ofCommune(geography, row);
  }

  /**
   * Finds a population: where two files give different figures for the same kind and census, that of the file of
   * communes.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return the population, or empty if the source does not give it
   */
  public Optional<Population> population(PopulationKind kind, int census) {
    return Populations.find(populations(), kind, census);
  }

  /**
   * Finds the lowest demographic group that this commune can be in. Its group is told by the population DGF, which the
   * source does not give; it is at least the population totale of the same census, and this the municipale.
   *
   * @param census the reference year of the census
   * @return the group of the population totale, else of the municipale, or empty if the source gives neither
   */
  public Optional<Strate> leastStrate(int census) {
    Optional<Population> totale = population(PopulationKind.TOTALE, census);
    return totale
        .or(() -> population(PopulationKind.MUNICIPALE, census))
        .map(population -> Strate.of(population.value()));
  }

  /**
   * Returns the EPCI.
   *
   * @return the EPCI, or empty for four islands and the collectivités overseas
   */
  public Optional<Epci> epci() {
    int epci = geography.get(Column.COMMUNE_EPCI, row);
    return epci < 0 ? Optional.empty() : Optional.of(new Epci(geography, epci));
  }

  /**
   * Returns the EPT.
   *
   * @return the EPT, or empty outside the métropole du Grand Paris, in Paris, and before 2023
   */
  public Optional<Ept> ept() {
    int ept = geography.get(Column.COMMUNE_EPT, row);
    return ept < 0 ? Optional.empty() : Optional.of(new Ept(geography, ept));
  }

  /**
   * Returns the arrondissement of the département.
   *
   * @return the arrondissement, or empty in Mayotte and the collectivités overseas
   */
  public Optional<Arrondissement> arrondissement() {
    int arrondissement = geography.get(Column.COMMUNE_ARRONDISSEMENT, row);
    return arrondissement < 0
        ? Optional.empty()
        : Optional.of(new Arrondissement(geography, arrondissement));
  }

  /**
   * Returns the département.
   *
   * @return the département, or the collectivité that stands in its place, never null
   */
  public Departement departement() {
    int number = CodeNumber.departementOf(geography.number(Table.COMMUNE, row));
    return new Departement(geography, geography.find(Table.DEPARTEMENT, number));
  }

  /**
   * Returns the région.
   *
   * @return the région, or the collectivité that stands in its place, never null
   */
  public Region region() {
    return departement().region();
  }

  /**
   * Tells whether this commune is overseas.
   *
   * @return true outside metropolitan France
   */
  public boolean isOverseas() {
    return departement().zone() != Zone.METROPOLE;
  }

  /**
   * Returns the codes of former communes that became part of this one, or that it had itself.
   *
   * @return the codes, some of forms no longer in use such as {@code 20001}, never null
   */
  public ImmutableList<String> formerCodes() {
    return Views.formerCodes(geography, row);
  }

  /**
   * Returns the delegated communes.
   *
   * @return the delegated communes by code, never null
   */
  public ImmutableList<DelegatedCommune> delegatedCommunes() {
    ImmutableList.Builder<DelegatedCommune> list = ImmutableList.builder();
    for (int part : parts(Table.DELEGATED)) {
      list.add(new DelegatedCommune(geography, part));
    }
    return list.build();
  }

  /**
   * Returns the associated communes.
   *
   * @return the associated communes by code, never null
   */
  public ImmutableList<AssociatedCommune> associatedCommunes() {
    ImmutableList.Builder<AssociatedCommune> list = ImmutableList.builder();
    for (int part : parts(Table.ASSOCIATED)) {
      list.add(new AssociatedCommune(geography, part));
    }
    return list.build();
  }

  /**
   * Returns the municipal arrondissements.
   *
   * @return those of Paris, Lyon or Marseille by code, else none, never null
   */
  public ImmutableList<MunicipalArrondissement> municipalArrondissements() {
    ImmutableList.Builder<MunicipalArrondissement> list = ImmutableList.builder();
    for (int part : parts(Table.MUNICIPAL)) {
      list.add(new MunicipalArrondissement(geography, part));
    }
    return list.build();
  }

  /**
   * Returns the territories that this commune is chef-lieu of: from them follows whether it is a prefecture.
   *
   * @return arrondissements, then départements, then régions, never null
   */
  public ImmutableList<Territory> chefLieuOf() {
    return Views.chefLieuOf(geography, row);
  }

  /**
   * Returns the article that the name takes.
   *
   * @return the article, or empty if the source does not know it
   */
  public Optional<Article> article() {
    return article(geography.get(Column.COMMUNE_ARTICLE, row));
  }

  /**
   * Returns the name after <i>de</i>, as in <i>la préfecture du Rhône</i>.
   *
   * @return such as {@code de Joinville} or {@code du Havre}, never null
   */
  public String nameWithDe() {
    return withDe(article(), name());
  }

  private int[] parts(int kind) {
    IntLists parts = geography.inverse(Column.COMMUNE_PARENT);
    int size = parts.size(row);
    int[] found = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      int part = parts.get(row, i);
      if (part >= geography.firstRow(kind) && part < geography.firstRow(kind + 1)) {
        found[count++] = part;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
