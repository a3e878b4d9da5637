package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.time.LocalDate;

public final class TerritoryFacts {
  public TerritoryRef ref() {
    return new TerritoryRef("x");
  }

  public FactSet facts() {
    return FactSet.builder().build();
  }

  public String geographyChecksum() {
    return "";
  }

  public ImmutableList<Caveat> caveatsAt(LocalDate date) {
    return ImmutableList.of();
  }
}
