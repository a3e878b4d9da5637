/**
 * Exact money: amounts in whole cents, exact rates, a rounding named at every division, shares that add up.
 *
 * <p>All amounts are in euros. Nothing here uses floating point.
 */
@NullMarked
package fr.anct.sdk.core.money;

import org.jspecify.annotations.NullMarked;
