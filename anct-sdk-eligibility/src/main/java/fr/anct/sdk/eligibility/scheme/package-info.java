/**
 * Schemes of one's own, written as data: facts, rules and their texts in one JSON document.
 *
 * <p>{@link fr.anct.sdk.eligibility.scheme.Scheme#read} reads one and lists every mistake with its place. The document's
 * JSON Schema is {@code META-INF/fr/anct/sdk/schema/scheme-1.json} in the JAR.
 */
@NullMarked
package fr.anct.sdk.eligibility.scheme;

import org.jspecify.annotations.NullMarked;
