package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Provenance;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of communes that the State signs. This class is immutable and thread-safe.
 *
 * <p>It says that a commune is absent only if it declares itself exhaustive and covers the date: what a list does not
 * settle is unknown, never no.
 *
 * @param programme the programme it designates to, not null
 * @param members the communes named, wholly or in part, not null
 * @param exhaustive whether it declares itself complete for communes
 * @param from the first day it covers, or empty if unknown
 * @param until the day after the last one it covers, or empty if open-ended
 * @param provenance where it comes from, not null
 */
public record DesignationList(
    ProgrammeId programme,
    ImmutableMap<CommuneCode, Membership> members,
    boolean exhaustive,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Provenance provenance) {
  /**
   * Checks that members are named.
   *
   * @throws IllegalArgumentException if one is neither designated nor partial
   */
  public DesignationList {
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(provenance, "provenance");
    from = from == null ? Optional.empty() : from;
    until = until == null ? Optional.empty() : until;
    if (members.containsValue(Membership.ABSENT) || members.containsValue(Membership.UNKNOWN)) {
      throw new IllegalArgumentException("a member is designated or partial");
    }
  }

  /**
   * Returns what this list says of a commune at a date.
   *
   * @param commune the commune, not null
   * @param date the date, not null
   * @return the membership, never null
   */
  public Membership membership(CommuneCode commune, LocalDate date) {
    boolean covered = (from.isEmpty() || !date.isBefore(from.get()))
        && (until.isEmpty() || date.isBefore(until.get()));
    if (!covered) {
      return Membership.UNKNOWN;
    }
    Membership named = members.get(commune);
    return named != null ? named : exhaustive ? Membership.ABSENT : Membership.UNKNOWN;
  }

  /**
   * Returns the fact that this list settles.
   *
   * @return the designation, never null
   */
  public Fact fact() {
    return Facts.designation(programme.toString());
  }

  /**
   * Returns what this list says of a commune at a date, as the value of its fact.
   *
   * @param commune the commune, not null
   * @param date the date, not null
   * @return the value, or empty if the list does not settle it
   */
  public Optional<FactValue> value(CommuneCode commune, LocalDate date) {
    String word = switch (membership(commune, date)) {
      case DESIGNATED -> "designated";
      case PARTIAL -> "partial";
      case ABSENT -> "absent";
      case UNKNOWN -> "";
    };
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(FactValue.exactly(fact().parse(word)).from(provenance));
  }
}
