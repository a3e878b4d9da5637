/**
 * A financing plan as it is usually laid out: two columns, expenses and resources, and a table of several years; as text,
 * Markdown or CSV.
 *
 * <p>Amounts are euros on the tax basis of the plan; percentages add up to 100.00 %.
 */
@NullMarked
package fr.anct.sdk.funding.layout;

import org.jspecify.annotations.NullMarked;
