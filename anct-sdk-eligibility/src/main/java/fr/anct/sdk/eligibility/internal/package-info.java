/** How criteria are compiled and evaluated; not for users. */
@NullMarked
package fr.anct.sdk.eligibility.internal;

import org.jspecify.annotations.NullMarked;
