/**
 * Who may ask for what, at which date, and why.
 *
 * <p>The flow: facts of a territory ({@link fr.anct.sdk.eligibility.TerritoryFacts}) go through the rules of a book in
 * an {@link fr.anct.sdk.eligibility.EligibilityCalculator}, which gives an {@link
 * fr.anct.sdk.eligibility.EligibilityReport}: a verdict for each rule, read from its explanation.
 */
@NullMarked
package fr.anct.sdk.eligibility;

import org.jspecify.annotations.NullMarked;
