/**
 * What an answer rests on: citations with their confidence, dated values, data sets, and the basis of a result.
 *
 * <p>Dates are legal dates, inclusive at the start and exclusive at the end.
 */
@NullMarked
package fr.anct.sdk.core.source;

import org.jspecify.annotations.NullMarked;
