/**
 * Test support shared by the modules, published as the test JAR of the core.
 *
 * <p>{@code @ForAll Euros amount} works in any property of any module: see {@link
 * fr.anct.sdk.core.testkit.CoreArbitraryProvider}. Checks that every module runs over its own classes: {@link
 * fr.anct.sdk.core.testkit.NoFloatingPoint}, {@link fr.anct.sdk.core.testkit.Conformance}, {@link
 * fr.anct.sdk.core.testkit.MessageFiles}.
 */
@NullMarked
package fr.anct.sdk.core.testkit;

import org.jspecify.annotations.NullMarked;
