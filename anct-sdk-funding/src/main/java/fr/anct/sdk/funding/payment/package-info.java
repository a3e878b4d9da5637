/**
 * What is paid of a grant, and what is left to pay or to pay back.
 *
 * <p>All amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
