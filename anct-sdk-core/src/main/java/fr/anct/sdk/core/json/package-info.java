/**
 * JSON in and out: the only package whose signatures show Jackson databind.
 *
 * <p>Amounts, rates, codes and dates are strings; unknown properties and duplicate keys are refused.
 */
@NullMarked
package fr.anct.sdk.core.json;

import org.jspecify.annotations.NullMarked;
