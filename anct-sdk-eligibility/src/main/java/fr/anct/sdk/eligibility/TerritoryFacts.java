package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactTable;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a territory at a date: what the geography says, then what lists and the user add. This class is
 * immutable and thread-safe.
 *
 * <p>Of each kind of population it takes the census in force at the date (that of three years before), else the newest
 * one before it, else the oldest after it; the report says so when it is another one.
 */
public final class TerritoryFacts {
  private final TerritoryRef ref;
  private final LocalDate date;
  private final FactSet facts;
  private final String geographyChecksum;
  private final ImmutableList<Provenance> geographyFiles;
  private final ImmutableList<Caveat> caveats;

  private TerritoryFacts(
      TerritoryRef ref,
      LocalDate date,
      FactSet facts,
      String geographyChecksum,
      ImmutableList<Provenance> geographyFiles,
      ImmutableList<Caveat> caveats) {
    this.ref = ref;
    this.date = date;
    this.facts = facts;
    this.geographyChecksum = geographyChecksum;
    this.geographyFiles = geographyFiles;
    this.caveats = caveats;
  }

  /**
   * Returns what the geography says of a commune.
   *
   * @param commune the commune, not null
   * @param date the date asked, not null
   * @return the facts, never null
   */
  public static TerritoryFacts of(Commune commune, LocalDate date) {
    return of(commune, date, Setting.of(TerritorialReferential.of(commune), date));
  }

  /** What all territories of a geography share at a date: worked out once for a whole vintage. */
  record Setting(
      boolean knowsFormerCommunes,
      boolean hasEpcis,
      String checksum,
      ImmutableList<Provenance> files,
      ImmutableList<Caveat> caveats) {
    static Setting of(TerritorialReferential geography, LocalDate date) {
      // The first is the library's; the user's own files come after.
      ImmutableList<Provenance> all = geography.provenances();
      return new Setting(
          geography.knowsFormerCommunes(),
          geography.count(TerritoryType.EPCI) > 0,
          geography.checksum(),
          all.subList(Math.min(1, all.size()), all.size()),
          geography.caveatsAt(date));
    }
  }

  static TerritoryFacts of(Commune commune, LocalDate date, Setting setting) {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "commune");
    facts.put(Facts.ZONE, zone(commune.code().departement()));
    facts.put(ZoningFacts.OUTRE_MER, outreMer(commune.code().departement()));
    if (commune.epci().isPresent()) {
      facts.put(ZoningFacts.SANS_EPCI, false);
    } else if (setting.knowsFormerCommunes() && setting.hasEpcis()) {
      facts.put(ZoningFacts.SANS_EPCI, true);
    }
    if (setting.knowsFormerCommunes()
        && commune.formerCodes().isEmpty()
        && commune.delegatedCommunes().isEmpty()) {
      // It never absorbed another commune: it is no commune nouvelle.
      facts.put(Facts.COMMUNE_NOUVELLE_REPUTEE, false);
      facts.put(DotationFacts.COMMUNE_NOUVELLE_DEPUIS_2010, false);
    }
    ImmutableList<Population> populations = commune.populations();
    ofCensus(populations, 2017, RevitalisationFacts.POPULATION_AU_2020_01_01, facts);
    ofCensus(populations, 2020, RevitalisationFacts.POPULATION_2020, facts);
    ImmutableList<Caveat> caveats = populations(populations, date, facts);
    return of(commune, setting, date, facts, caveats);
  }

  /**
   * Returns what the geography says of an EPCI.
   *
   * @param epci the EPCI, not null
   * @param date the date asked, not null
   * @return the facts, never null
   */
  public static TerritoryFacts of(Epci epci, LocalDate date) {
    return of(epci, date, Setting.of(TerritorialReferential.of(epci), date));
  }

  static TerritoryFacts of(Epci epci, LocalDate date, Setting setting) {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "epci");
    if (!epci.communes().isEmpty()) {
      facts.put(Facts.ZONE, zone(epci.communes().get(0).code().departement()));
    }
    ImmutableList<Caveat> caveats = populations(epci.populations(), date, facts);
    return of(epci, setting, date, facts, caveats);
  }

  /**
   * Returns these facts with the user's over them: what both state is as the user says.
   *
   * @param own the user's facts, of the library's model or another one, not null
   * @return the facts, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code CONTRADICTORY_FACTS} if they cannot all hold, {@code
   *     DUPLICATE_ID} if both models have different facts of one name
   */
  public TerritoryFacts with(FactSet own) {
    return with(facts.model().combinedWith(own.model()), own.stated());
  }

  /**
   * Returns these facts with what a list says of the territory at the date.
   *
   * @param list the list, of any programme, not null
   * @return the facts, the same if the list does not settle it, never null
   */
  public TerritoryFacts with(DesignationList list) {
    Optional<FactValue> value = list.value(ref, date);
    return value.isEmpty()
        ? this
        : with(
            facts.model().with(ImmutableList.of(list.fact())),
            ImmutableMap.of(list.fact(), value.get()));
  }

  /**
   * Returns these facts with what a table says of the territory: what both state is as the table says.
   *
   * @param table the table, of any facts, not null
   * @return the facts, the same if the table says nothing of the territory, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code CONTRADICTORY_FACTS} if they cannot all hold, which the reader
   *     of the table excludes for facts of the geography it was read with
   */
  public TerritoryFacts with(FactTable table) {
    ImmutableMap<Fact, FactValue> values = table.values(ref);
    return values.isEmpty() ? this : with(facts.model().with(table.facts()), values);
  }

  private TerritoryFacts with(FactModel model, Map<Fact, FactValue> over) {
    FactSet.Builder all = FactSet.builder(model);
    facts.stated().forEach(all::put);
    over.forEach(all::put);
    return new TerritoryFacts(ref, date, all.build(), geographyChecksum, geographyFiles, caveats);
  }

  /**
   * Returns the territory.
   *
   * @return its reference, never null
   */
  public TerritoryRef ref() {
    return ref;
  }

  /**
   * Returns the facts.
   *
   * @return all that is known, never null
   */
  public FactSet facts() {
    return facts;
  }

  /**
   * Returns the checksum of the geography used.
   *
   * @return SHA-256 in hexadecimal, never null
   */
  public String geographyChecksum() {
    return geographyChecksum;
  }

  /**
   * Returns the user's own files that the geography is made of.
   *
   * @return their provenances in the order they were combined, none of an embedded vintage, never null
   */
  public ImmutableList<Provenance> geographyFiles() {
    return geographyFiles;
  }

  /**
   * Returns what must be said of the geography and populations used.
   *
   * @return the reservations, never null
   */
  public ImmutableList<Caveat> caveats() {
    return caveats;
  }

  private static TerritoryFacts of(
      Territory territory,
      Setting setting,
      LocalDate date,
      FactSet.Builder facts,
      ImmutableList<Caveat> populations) {
    return new TerritoryFacts(
        territory.ref(),
        date,
        facts.build(),
        setting.checksum(),
        setting.files(),
        ImmutableList.<Caveat>builder()
            .addAll(setting.caveats())
            .addAll(populations)
            .build());
  }

  private static String zone(DepartementCode departement) {
    if (departement.isDrom()) {
      return "drom";
    }
    if (departement.isMetropole()) {
      return "metropole";
    }
    return departement.toString().equals("975") ? "saint-pierre-et-miquelon" : "other-overseas";
  }

  /** Some texts name a census, whatever the date asked. */
  private static void ofCensus(
      ImmutableList<Population> populations, int census, Fact fact, FactSet.Builder facts) {
    for (Population population : populations) {
      if (population.kind() == PopulationKind.MUNICIPALE
          && population.census().isPresent()
          && population.census().get() == census) {
        facts.put(
            fact,
            FactValue.exactly(population.value()).ofYear(census).from(population.provenance()));
        return;
      }
    }
  }

  private static String outreMer(DepartementCode departement) {
    return switch (departement.toString()) {
      case "971" -> "guadeloupe";
      case "972" -> "martinique";
      case "973" -> "guyane";
      case "974" -> "la-reunion";
      case "976" -> "mayotte";
      default -> "aucun";
    };
  }

  private static ImmutableList<Caveat> populations(
      ImmutableList<Population> populations, LocalDate date, FactSet.Builder facts) {
    int inForce = date.getYear() - 3;
    ImmutableList.Builder<Caveat> caveats = ImmutableList.builder();
    for (PopulationKind kind : PopulationKind.values()) {
      Optional<Fact> fact = fact(kind);
      Population best = null;
      for (Population population : populations) {
        if (population.kind() == kind && (best == null || isBetter(population, best, inForce))) {
          best = population;
        }
      }
      if (fact.isEmpty() || best == null) {
        continue;
      }
      facts.put(
          fact.get(),
          new FactValue(best.value(), best.value(), best.census(), Optional.of(best.provenance())));
      if (kind == PopulationKind.MUNICIPALE && !best.census().equals(Optional.of(inForce))) {
        caveats.add(new Caveat(
            Caveat.Kind.POPULATION_OF_ANOTHER_CENSUS,
            ImmutableMap.of(
                "census",
                best.census().map(String::valueOf).orElse("?"),
                "inForce",
                String.valueOf(inForce))));
      }
    }
    return caveats.build();
  }

  /** Nearer below the census in force first, then nearer above; a population of unknown census comes last. */
  private static boolean isBetter(Population one, Population other, int inForce) {
    return rank(one, inForce) < rank(other, inForce);
  }

  private static int rank(Population population, int inForce) {
    if (population.census().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    int census = population.census().get();
    return census <= inForce ? inForce - census : 1_000 + census - inForce;
  }

  private static Optional<Fact> fact(PopulationKind kind) {
    return switch (kind) {
      case MUNICIPALE -> Optional.of(Facts.POPULATION_MUNICIPALE);
      case COMPTEE_A_PART -> Optional.of(Facts.POPULATION_COMPTEE_A_PART);
      case TOTALE -> Optional.of(Facts.POPULATION_TOTALE);
      case DGF -> Optional.of(Facts.POPULATION_DGF);
      default -> Optional.empty();
    };
  }
}
