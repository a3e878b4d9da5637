/**
 * The columnar store of the embedded geography and the reader of its resources; not for users.
 *
 * <p>A {@link fr.anct.sdk.core.internal.geo.Geography} is one vintage: rows per {@link
 * fr.anct.sdk.core.internal.geo.Table}, an {@code int[]} per {@link fr.anct.sdk.core.internal.geo.Column}. A resource
 * holds what a prediction from the latest vintage misses: each column is its residuals, so that 2019 costs what changed
 * since. Format, all numbers being varints of seven bits, low ones first:
 *
 * <ol>
 *   <li>magic and format, year, year and CRC32C of the base (0 if none), years of the EPCI and EPT, census of the three
 *       series of populations, version of the source package;
 *   <li>for each table its rows: those of the base that are gone, those that are new; then which names differ from the
 *       base's, and these names, each after its length (high bit: UTF-8, else Latin-1);
 *   <li>for each column 0 if it is empty, else 1 and the residuals in zigzag form, zeros by runs;
 *   <li>for each list column the lists that differ from the base's;
 *   <li>the CRC32C of all that precedes, four bytes.
 * </ol>
 *
 * <p>Nothing here uses lambdas, streams or reflection: the first look-up of a program pays for every class it loads.
 */
@NullMarked
package fr.anct.sdk.core.internal.geo;

import org.jspecify.annotations.NullMarked;
