/**
 * How much a scheme grants: formulas that are values, and the dated formulas of programmes.
 *
 * <p>All amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}. A formula prints, compares, and goes
 * to JSON and back; applied to an input it answers with the steps it took.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.grant;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
