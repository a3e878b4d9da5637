package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;

/**
 * One enterprise controls another. This class is immutable and thread-safe.
 *
 * @param controller the identifier of the one that controls, not blank
 * @param controlled the identifier of the one that is controlled, not blank
 * @param ground how, not null
 */
public record ControlLink(String controller, String controlled, ControlGround ground) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if an identifier is blank
   */
  public ControlLink {
    Doors.notBlank("controller", controller);
    Doors.notBlank("controlled", controlled);
    Objects.requireNonNull(ground, "ground");
  }

  /**
   * Returns control by a majority of the voting rights.
   *
   * @param controller the identifier of the one that controls, not blank
   * @param controlled the identifier of the one that is controlled, not blank
   * @return the link, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if an identifier is blank
   */
  public static ControlLink of(String controller, String controlled) {
    return new ControlLink(controller, controlled, ControlGround.VOTING_RIGHTS);
  }
}
