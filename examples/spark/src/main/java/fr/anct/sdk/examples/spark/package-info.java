/**
 * The scan inside Apache Spark: rules go to the executors as JSON, facts come as rows, answers return as bytes.
 *
 * <p>{@link fr.anct.sdk.examples.spark.SparkScan} runs it over made-up premises; {@link
 * fr.anct.sdk.examples.spark.DistributedScan} is what to copy.
 */
@NullMarked
package fr.anct.sdk.examples.spark;

import org.jspecify.annotations.NullMarked;
