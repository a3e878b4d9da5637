/** To come. */
@NullMarked
package fr.anct.sdk.funding;

import org.jspecify.annotations.NullMarked;
