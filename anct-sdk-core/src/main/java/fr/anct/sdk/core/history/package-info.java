/**
 * The history of the communes, day by day since 1943: what a code designated, until when, and what became of it.
 *
 * <p>{@link fr.anct.sdk.core.history.CommuneHistory} is the way in; the one that is embedded ends on 1 January 2019.
 *
 * <p>The history is made of rows as INSEE publishes them, each a tie between what was before a day and what is from that
 * day on. Several may be chained on one day (a commune changes its département, then becomes part of a <i>commune
 * nouvelle</i>): what begins and ends on the same day never was. A period is cut where the name changes, where the commune
 * that a part belongs to changes, or where a merger or a division makes another commune under the same code.
 *
 * <p>Codes are texts here: {@link fr.anct.sdk.core.code.CommuneCode} rightly refuses those of Corsica before 1976, such as
 * 20004, which the history knows.
 */
@NullMarked
package fr.anct.sdk.core.history;

import org.jspecify.annotations.NullMarked;
