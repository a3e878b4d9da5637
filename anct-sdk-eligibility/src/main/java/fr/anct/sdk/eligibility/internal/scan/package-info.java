/**
 * Rules over many rows at once: each row is brought to the cells that its facts may be in, a byte a column, once; then a
 * rule is a table of the combinations of cells, filled by the single evaluation when a combination is first met.
 */
@NullMarked
package fr.anct.sdk.eligibility.internal.scan;

import org.jspecify.annotations.NullMarked;
