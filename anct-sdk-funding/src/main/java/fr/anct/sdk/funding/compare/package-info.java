/**
 * What if: two versions of a plan held side by side, and what makes the difference.
 *
 * <p>Variants come from the plan itself: {@link fr.anct.sdk.funding.plan.FinancingPlan#assumingAllOn another date}, {@link
 * fr.anct.sdk.funding.plan.FinancingPlan#costing another cost}, {@link
 * fr.anct.sdk.funding.plan.FinancingPlan#without one funder less}. Amounts are cents of euro inside {@link
 * fr.anct.sdk.core.money.Euros}.
 */
@NullMarked
package fr.anct.sdk.funding.compare;

import org.jspecify.annotations.NullMarked;
