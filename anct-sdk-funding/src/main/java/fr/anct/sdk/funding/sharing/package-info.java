/**
 * Who pays what where there are several: several funders on one expense, several partners behind one grant, several
 * operations in one programme.
 *
 * <p>Every sharing is to the cent and conserves its total: by largest remainder (see {@link
 * fr.anct.sdk.core.money.Allocation}).
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.sharing;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
