/**
 * The plan in which the owner pays least: how much of each grant to take, exact to the cent and proved.
 *
 * <p>A {@link fr.anct.sdk.funding.optimise.FundingProblem} holds what may be had and the ceilings, written by hand or read
 * from a plan and the rules; an {@link fr.anct.sdk.funding.optimise.Optimiser} answers with an {@link
 * fr.anct.sdk.funding.optimise.Optimum}.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.optimise;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
