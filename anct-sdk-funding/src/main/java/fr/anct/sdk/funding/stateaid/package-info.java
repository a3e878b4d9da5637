/**
 * Aid to undertakings under the law of the European Union: de minimis aid, the size of an enterprise, regional aid.
 *
 * <p>All amounts are gross grant equivalents, in cents of euro inside {@link fr.anct.sdk.core.money.Euros}. A date of an
 * aid is that of the legal right to it, not of its payment.
 */
@NullMarked
package fr.anct.sdk.funding.stateaid;

import org.jspecify.annotations.NullMarked;
