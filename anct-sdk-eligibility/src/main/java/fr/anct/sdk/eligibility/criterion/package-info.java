/**
 * Conditions as data: terms, comparisons and their combinations, immutable values that print, compare and go to JSON.
 *
 * <p>Operators are spelled as the law spells them; a comparison is exact, by cross-multiplication, whatever the scales.
 */
@NullMarked
package fr.anct.sdk.eligibility.criterion;

import org.jspecify.annotations.NullMarked;
