/** The Jackson module of the core, and how documents written by hand are read; not for users. */
@NullMarked
package fr.anct.sdk.core.internal.json;

import org.jspecify.annotations.NullMarked;
