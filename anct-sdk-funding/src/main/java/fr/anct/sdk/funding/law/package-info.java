/** What this module takes for law, all figures together, for a person to review. */
@NullMarked
package fr.anct.sdk.funding.law;

import org.jspecify.annotations.NullMarked;
