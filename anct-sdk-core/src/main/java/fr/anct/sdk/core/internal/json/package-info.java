/** The Jackson module of the core: portraits of territories; not for users. */
@NullMarked
package fr.anct.sdk.core.internal.json;

import org.jspecify.annotations.NullMarked;
