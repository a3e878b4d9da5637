/**
 * European funds: categories of régions and what they allow, the national counterpart of LEADER, simplified costs.
 *
 * <p>All amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}. The rates of this package bind
 * programmes and their priorities, not projects; the plan rule that reads them never refuses a plan.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.europe;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
