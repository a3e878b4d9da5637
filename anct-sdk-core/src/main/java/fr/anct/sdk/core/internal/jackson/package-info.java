/** What Jackson says, in the terms of documents; not for users. */
@NullMarked
package fr.anct.sdk.core.internal.jackson;

import org.jspecify.annotations.NullMarked;
