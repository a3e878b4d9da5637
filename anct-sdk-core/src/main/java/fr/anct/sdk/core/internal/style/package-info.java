/** The house style of generated value types; not for users. */
@NullMarked
package fr.anct.sdk.core.internal.style;

import org.jspecify.annotations.NullMarked;
