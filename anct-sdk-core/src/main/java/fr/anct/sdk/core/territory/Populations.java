package fr.anct.sdk.core.territory;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Header;
import fr.anct.sdk.core.internal.geo.Overlay;
import fr.anct.sdk.core.internal.geo.OwnPopulations;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The populations that the source gives of a territory, each with its census; a figure that a second file repeats for
 * the same census stands once, a figure that it contradicts stands twice.
 */
final class Populations {
  private static final int MAYOTTE = CodeNumber.ofShort("976");
  private static final int MAYOTTE_CENSUS = 2017;
  private static final int UNKNOWN = 0;
  private static final String COMMUNES = "communes.json";
  private static final String OLD_PERIMETER = COMMUNES + ", perimeter before the merger";
  private static final String EPCI = "epci.json";
  private static final String EPT = "ept.json";
  /** In the order of {@link OwnPopulations}. */
  private static final ImmutableList<PopulationKind> OWN_KINDS = ImmutableList.of(
      PopulationKind.MUNICIPALE, PopulationKind.COMPTEE_A_PART, PopulationKind.TOTALE);

  private final Header header;
  private final List<Population> list = new ArrayList<>(5);

  private Populations(Header header) {
    this.header = header;
  }

  static ImmutableList<Population> ofCommune(Geography geography, int row) {
    Populations all = new Populations(geography.header());
    Overlay overlay = geography.overlay();
    if (overlay != null) {
      all.addOwn(overlay, geography, row);
    }
    int departement = CodeNumber.departementOf(geography.number(Table.COMMUNE, row));
    boolean inMayotte = departement == MAYOTTE;
    int municipale = geography.get(Column.COMMUNE_MUNICIPALE, row);
    if (geography.get(Column.COMMUNE_OLD_PERIMETER, row) > 0) {
      all.add(PopulationKind.MUNICIPALE, UNKNOWN, municipale, OLD_PERIMETER);
    } else if (isCollectivite(geography, departement)) {
      all.add(PopulationKind.MUNICIPALE, UNKNOWN, municipale, COMMUNES);
    } else {
      int census = inMayotte ? MAYOTTE_CENSUS : all.header.communesCensus();
      all.add(PopulationKind.MUNICIPALE, census, municipale, COMMUNES);
    }
    all.addPair(
        inMayotte ? MAYOTTE_CENSUS : all.header.epciCensus(),
        geography.get(Column.COMMUNE_EPCI_MUNICIPALE, row),
        geography.get(Column.COMMUNE_EPCI_TOTALE, row),
        EPCI);
    all.addPair(
        all.header.eptCensus(),
        geography.get(Column.COMMUNE_EPT_MUNICIPALE, row),
        geography.get(Column.COMMUNE_EPT_TOTALE, row),
        EPT);
    return ImmutableList.copyOf(all.list);
  }

  static ImmutableList<Population> ofEpci(Geography geography, int row) {
    Populations all = new Populations(geography.header());
    int member = geography.inverse(Column.COMMUNE_EPCI).get(row, 0);
    boolean inMayotte =
        CodeNumber.departementOf(geography.number(Table.COMMUNE, member)) == MAYOTTE;
    all.addPair(
        inMayotte ? MAYOTTE_CENSUS : all.header.epciCensus(),
        geography.get(Column.EPCI_MUNICIPALE, row),
        geography.get(Column.EPCI_TOTALE, row),
        EPCI);
    return ImmutableList.copyOf(all.list);
  }

  static ImmutableList<Population> ofEpt(Geography geography, int row) {
    Populations all = new Populations(geography.header());
    all.addPair(
        all.header.eptCensus(),
        geography.get(Column.EPT_MUNICIPALE, row),
        geography.get(Column.EPT_TOTALE, row),
        EPT);
    return ImmutableList.copyOf(all.list);
  }

  static Optional<Population> find(List<Population> all, PopulationKind kind, int census) {
    for (Population population : all) {
      if (population.is(kind, census)) {
        return Optional.of(population);
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("EnumOrdinal") // the column holds the ordinal
  private static boolean isCollectivite(Geography geography, int departement) {
    int row = geography.find(Table.DEPARTEMENT, departement);
    return geography.get(Column.DEPARTEMENT_ZONE, row) == Zone.COM.ordinal();
  }

  /** The user's own, the last given first. */
  private void addOwn(Overlay overlay, Geography geography, int row) {
    int kind = row < geography.firstRow(Table.DELEGATED) ? Table.CURRENT : Table.MUNICIPAL;
    int key = kind * CodeNumber.COMMUNE_BOUND + geography.number(Table.COMMUNE, row);
    for (OwnPopulations own : overlay.populations()) {
      int index = own.find(key);
      if (index < 0 || own.isWithheld(index)) {
        continue;
      }
      Confidence confidence = own.isSum(index) ? Confidence.COMPUTED : Confidence.VERIFIED;
      for (int i = 0; i < OwnPopulations.KINDS; i++) {
        int value = own.get(i, index);
        if (value >= 0 && !isKnown(OWN_KINDS.get(i), own.census(), value)) {
          put(OWN_KINDS.get(i), own.census(), value, confidence, own.provenance());
        }
      }
    }
  }

  private void addPair(int census, int municipale, int totale, String file) {
    add(PopulationKind.MUNICIPALE, census, municipale, file);
    add(PopulationKind.TOTALE, census, totale, file);
  }

  private void add(PopulationKind kind, int census, int value, String file) {
    if (value >= 0 && !isKnown(kind, census, value)) {
      put(
          kind,
          census,
          value,
          confidence(census),
          new Provenance(
              "@etalab/decoupage-administratif, data/" + file,
              Optional.of("Etalab (INSEE, DGCL)"),
              Optional.of("Licence Ouverte 2.0"),
              Optional.of(header.packageVersion()),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private boolean isKnown(PopulationKind kind, int census, int value) {
    for (Population known : list) {
      if (known.is(kind, census) && known.value() == value) {
        return true;
      }
    }
    return false;
  }

  private void put(
      PopulationKind kind, int census, int value, Confidence confidence, Provenance provenance) {
    list.add(new Population(
        kind,
        census == UNKNOWN ? Optional.empty() : Optional.of(census),
        value,
        confidence,
        provenance));
  }

  /** The source prints no census but Mayotte's; the others were found by comparison. */
  private static Confidence confidence(int census) {
    return switch (census) {
      case UNKNOWN -> Confidence.UNVERIFIED;
      case MAYOTTE_CENSUS -> Confidence.VERIFIED;
      default -> Confidence.COMPUTED;
    };
  }
}
