package fr.anct.sdk.core.search;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Territory;
import java.util.Objects;
import java.util.Optional;

/**
 * A territory found by a search. Its JSON is only written. This class is immutable and thread-safe.
 *
 * @param territory the territory, not null
 * @param match how it matches the text, not null
 * @param edits how many letters differ, 0 unless the match is {@link Match#TYPO}
 */
public record SearchResult(Territory territory, Match match, int edits) {
  /**
   * Checks the result.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the number of edits is negative
   */
  public SearchResult {
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(match, "match");
    if (edits < 0) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "edits", "value", edits, "rule", ">= 0")
          .toException();
    }
  }

  /**
   * Returns the commune that the territory is or is part of: what has a budget and a mayor.
   *
   * @return the commune, or empty if the territory is larger than one
   */
  public Optional<Commune> commune() {
    if (territory instanceof Commune commune) {
      return Optional.of(commune);
    }
    if (territory instanceof DelegatedCommune part) {
      return Optional.of(part.commune());
    }
    if (territory instanceof AssociatedCommune part) {
      return Optional.of(part.commune());
    }
    if (territory instanceof MunicipalArrondissement part) {
      return Optional.of(part.commune());
    }
    return Optional.empty();
  }
}
