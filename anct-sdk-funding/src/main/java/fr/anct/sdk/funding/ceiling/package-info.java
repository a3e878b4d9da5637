/**
 * The floors and ceilings that a financing plan is held against: one rule a class, each with its dated and cited
 * parameters.
 *
 * <p>Amounts are compared in whole cents: a ceiling is rounded down, a floor up. What the law leaves open is a
 * parameter, what no text confirms never makes a plan compliant by itself.
 */
@NullMarked
package fr.anct.sdk.funding.ceiling;

import org.jspecify.annotations.NullMarked;
