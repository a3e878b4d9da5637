package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;
import java.util.Optional;

/**
 * Who brings money to an operation without leading it. This class is immutable and thread-safe.
 *
 * @param kind what kind of funder it is, not null
 * @param name its name, such as {@code Région Grand Est}, or empty if the kind says enough
 */
public record Funder(FunderKind kind, Optional<String> name) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public Funder {
    Objects.requireNonNull(kind, "kind");
    name = name == null ? Optional.empty() : name;
    Doors.notBlank("funder.name", name);
  }

  /**
   * Returns a funder without a name.
   *
   * @param kind what kind of funder it is, not null
   * @return the funder, never null
   */
  public static Funder of(FunderKind kind) {
    return new Funder(kind, Optional.empty());
  }

  /**
   * Returns a funder with a name.
   *
   * @param kind what kind of funder it is, not null
   * @param name its name, not blank
   * @return the funder, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the name is blank
   */
  public static Funder of(FunderKind kind, String name) {
    return new Funder(kind, Optional.of(name));
  }

  /**
   * Tells whether its money counts as brought by a public person.
   *
   * @return true if it does
   */
  @JsonIgnore
  public boolean isPublic() {
    return kind.isPublic();
  }
}
