/**
 * What is paid of a grant, when, and what is left to pay or to pay back: the delays of the dotations, the limits of each
 * payment, the settlement on what was really done, and the phasing over the years.
 *
 * <p>All amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}; days are legal days, and a deadline is
 * the last day that is in time.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
