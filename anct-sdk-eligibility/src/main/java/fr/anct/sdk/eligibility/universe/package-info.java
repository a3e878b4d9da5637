/**
 * What is national in a rule: means, medians, ranks and counts over all territories, computed exactly from their facts.
 *
 * <p>{@link fr.anct.sdk.eligibility.universe.Universe} holds the territories and answers any mean, quantile or count;
 * {@link fr.anct.sdk.eligibility.universe.NationalDotations} computes those of the <i>dotations</i> and gives them back as
 * facts of each commune. A figure that lacks a territory's value is never computed without it: it says which are missing
 * ({@link fr.anct.sdk.eligibility.universe.Gap}) and gives bounds, or nothing.
 */
@NullMarked
package fr.anct.sdk.eligibility.universe;

import org.jspecify.annotations.NullMarked;
