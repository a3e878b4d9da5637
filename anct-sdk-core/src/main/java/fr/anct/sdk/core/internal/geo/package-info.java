/**
 * The columnar store of the embedded geography and the reader of its resources; not for users.
 *
 * <p>A {@link fr.anct.sdk.core.internal.geo.Geography} is one vintage: rows per {@link
 * fr.anct.sdk.core.internal.geo.Table}, an {@code int[]} per {@link fr.anct.sdk.core.internal.geo.Column}. The latest
 * vintage, the base, stands whole in its resource, as plain columns that one copy reads; each other holds what a
 * prediction from the base misses, so that 2019 costs what changed since. Numbers are varints of seven bits, low ones
 * first; a sorted list is its size and its gaps:
 *
 * <ol>
 *   <li>magic and format, year, year and CRC32C of the base (0 if none), years of the EPCI and EPT, census of the three
 *       series of populations, version of the source package;
 *   <li>for each table the rows of the base that are gone, the keys that are new, which rows have a name of their own
 *       (all, in the base), and these names, each after its length (high bit: UTF-8, else Latin-1);
 *   <li>for each column 0 if it is empty, else 1 and, in the base, the values in four bytes each, low ones first, in the
 *       others the residuals in zigzag form, a run of zeros being 0 and its length less one;
 *   <li>for postal codes after the first, then for former codes, the rows whose list differs from the base's, the sizes,
 *       and the values, each by its difference from the one before in zigzag form;
 *   <li>the CRC32C of all that precedes, four bytes.
 * </ol>
 *
 * <p>Nothing here uses lambdas, streams, reflection or the + of strings on the way to a vintage: the first look-up of a
 * program pays for every class that it loads.
 */
@NullMarked
package fr.anct.sdk.core.internal.geo;

import org.jspecify.annotations.NullMarked;
