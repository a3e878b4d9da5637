/**
 * What taxes change in a financing plan: the value-added tax that comes back (FCTVA), and the allowance on the property
 * tax of social dwellings in a QPV.
 *
 * <p>All amounts are in cents of euro inside {@link fr.anct.sdk.core.money.Euros}. An amount comes with the steps that
 * made it, and is read from them.
 */
@NullMarked
package fr.anct.sdk.funding.tax;

import org.jspecify.annotations.NullMarked;
