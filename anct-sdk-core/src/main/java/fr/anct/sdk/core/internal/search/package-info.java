/**
 * The index of names and codes of one vintage; not for users.
 *
 * <p>A {@link fr.anct.sdk.core.internal.search.NameIndex} is built from a {@link
 * fr.anct.sdk.core.internal.geo.Geography} when first asked for and kept with it. A name is a run of {@link
 * fr.anct.sdk.core.internal.search.Symbols} of six bits; its keys start at its head, after its article and at each later
 * word, and stand sorted, so that what begins with a text is a range. A territory is known by its rank, 0 for the first
 * that a list of equals shows, so that the best of a range are the least numbers in it.
 */
@NullMarked
package fr.anct.sdk.core.internal.search;

import org.jspecify.annotations.NullMarked;
