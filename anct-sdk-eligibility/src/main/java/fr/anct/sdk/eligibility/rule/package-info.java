/**
 * Rules: dated versions of criteria and of the ways they can be read, and the book that holds them.
 *
 * <p>A rule says who may ask; how much is the funding module's. What the law leaves to a <i>préfet</i> is a fact to be
 * given, never inferred.
 */
@NullMarked
package fr.anct.sdk.eligibility.rule;

import org.jspecify.annotations.NullMarked;
