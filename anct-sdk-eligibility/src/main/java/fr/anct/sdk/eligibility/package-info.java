/**
 * Who may ask for what, at which date, and why.
 *
 * <p>The flow: facts of a territory ({@link fr.anct.sdk.eligibility.TerritoryFacts}) go through the rules of a book in
 * an {@link fr.anct.sdk.eligibility.EligibilityCalculator}, which gives an {@link
 * fr.anct.sdk.eligibility.EligibilityReport}: a verdict for each rule, read from its explanation.
 *
 * <p>A {@link fr.anct.sdk.eligibility.NationalScan} asks the same of all communes, or of any {@link
 * fr.anct.sdk.eligibility.ScanPopulation}, at once: a {@link fr.anct.sdk.eligibility.ScanResult} holds the verdict and the
 * reasons of each row in two bytes, and works out an explanation when it is asked for one. The types of a scan stand here,
 * beside the calculator whose rules they share, so that nothing else of it need be exported.
 */
@NullMarked
package fr.anct.sdk.eligibility;

import org.jspecify.annotations.NullMarked;
