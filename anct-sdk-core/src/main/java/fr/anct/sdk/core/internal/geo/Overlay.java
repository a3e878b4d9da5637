package fr.anct.sdk.core.internal.geo;

import com.google.common.collect.ImmutableList;

/**
 * What a user laid over a geography.
 *
 * @param populations the user's populations, the last given first
 * @param origin where it all comes from
 */
public record Overlay(ImmutableList<OwnPopulations> populations, Origin origin) {
  /** Where a geography that is not plainly an embedded one comes from; known to those who made it. */
  public interface Origin {}
}
