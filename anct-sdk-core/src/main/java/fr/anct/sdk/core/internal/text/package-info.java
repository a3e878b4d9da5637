/** Message files of the library's own modules; not for users. */
@NullMarked
package fr.anct.sdk.core.internal.text;

import org.jspecify.annotations.NullMarked;
