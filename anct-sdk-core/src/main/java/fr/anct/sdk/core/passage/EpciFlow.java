package fr.anct.sdk.core.passage;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Population;
import java.util.Optional;

/**
 * The communes that went from one EPCI to another, or stayed. Its JSON is a portrait, written only.
 *
 * @param from the EPCI of the first vintage that they were in, or empty if they were in none
 * @param to the EPCI of the second vintage that they came to, or empty if they are in none
 * @param communes the communes, as they were in the first vintage, by code, never empty
 * @param population their <i>population municipale</i> of the census of the EPCI of the first vintage, or empty if that of
 *     one of them is not known, or if one was itself divided between EPCI
 */
public record EpciFlow(
    Optional<Epci> from,
    Optional<Epci> to,
    ImmutableList<Commune> communes,
    Optional<Population> population) {
  /** Replaces absent parts by empty ones. */
  public EpciFlow {
    from = from == null ? Optional.empty() : from;
    to = to == null ? Optional.empty() : to;
    communes = communes == null ? ImmutableList.of() : communes;
    population = population == null ? Optional.empty() : population;
  }
}
