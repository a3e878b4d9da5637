/**
 * The way from one vintage to another: what each commune and each EPCI of the one became in the other, in either
 * direction, and quantities carried over so that nothing is lost.
 *
 * <p>{@link fr.anct.sdk.core.passage.Passage} is that of communes. It follows from the embedded vintages alone: a commune
 * of the earlier one, with its delegated and associated communes, leads to the commune of the later one that has the
 * code, else to the one that has it as a delegated or associated commune, else to the one that lists it among its former
 * codes. A passage backward is the same relation, read from its other end.
 *
 * <p>{@link fr.anct.sdk.core.passage.EpciPassage} is that of EPCI. Nobody publishes their events: it is computed, from the
 * communes that they share, and says so.
 */
@NullMarked
package fr.anct.sdk.core.passage;

import org.jspecify.annotations.NullMarked;
