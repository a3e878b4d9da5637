package fr.anct.sdk.eligibility.universe;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Makes communes that do not exist. */
final class Communes {
  private static final Millesime MILLESIME = Millesime.of(2026);

  final Map<TerritoryRef, FactSet> facts = new LinkedHashMap<>();

  static TerritoryRef ref(int number) {
    return TerritoryRef.of(CommuneCode.of(String.valueOf(30_000 + number)), MILLESIME);
  }

  static FactSet.Builder commune(long dgf) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_TOTALE, dgf)
        .put(Facts.POPULATION_DGF, dgf);
  }

  static FactSet.Builder commune(long dgf, String potentiel) {
    return commune(dgf).put(Facts.POTENTIEL_FINANCIER, new BigDecimal(potentiel));
  }

  Communes add(int number, FactSet.Builder commune) {
    facts.put(ref(number), commune.build());
    return this;
  }

  FactSet get(int number) {
    return Objects.requireNonNull(facts.get(ref(number)));
  }

  Universe universe() {
    return Universe.of(facts);
  }
}
