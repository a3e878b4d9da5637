/** To come. */
@NullMarked
package fr.anct.sdk.eligibility;

import org.jspecify.annotations.NullMarked;
