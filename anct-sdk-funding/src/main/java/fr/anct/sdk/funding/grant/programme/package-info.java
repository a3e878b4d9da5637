/**
 * The grants of the programmes of the ANCT: one class a family, each formula dated and cited.
 *
 * <p>They say how much, not who may ask. Amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}.
 */
@NullMarked
package fr.anct.sdk.funding.grant.programme;

import org.jspecify.annotations.NullMarked;
