/**
 * Why a rule answered as it did and what would change it, worked out when asked.
 *
 * <p>Values only: they are made by {@link fr.anct.sdk.eligibility.Reasons}.
 */
@NullMarked
package fr.anct.sdk.eligibility.reason;

import org.jspecify.annotations.NullMarked;
