/**
 * Benchmarks: what the library takes, each beside what a hand-written program takes in the same run.
 *
 * <p>{@link fr.anct.sdk.examples.benchmarks.Benchmarks} runs all of them and prints a table. Times are in nanoseconds
 * unless a unit stands beside them. Floating point is at home here, and nowhere else.
 */
@NullMarked
package fr.anct.sdk.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
