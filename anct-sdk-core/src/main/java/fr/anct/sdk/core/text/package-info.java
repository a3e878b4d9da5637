/**
 * What a human reads: the two languages, the message sources and the typography of numbers, amounts and dates.
 *
 * <p>Every other package speaks in keys and typed values; only a renderer turns them into words.
 */
@NullMarked
package fr.anct.sdk.core.text;

import org.jspecify.annotations.NullMarked;
