/**
 * The financing plan of one operation, who pays what, and its assessment.
 *
 * <p>All amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}, all of one plan on one tax basis. A
 * plan is a value: {@link fr.anct.sdk.funding.plan.FinancingPlan#assess()} holds it against the rules of a {@link
 * fr.anct.sdk.funding.plan.PlanRuleBook}, each of which reads the dates whose roles it declares.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
