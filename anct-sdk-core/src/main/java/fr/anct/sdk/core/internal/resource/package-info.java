/** Reading of the files that the JARs hold, damage told from content; not for users. */
@NullMarked
package fr.anct.sdk.core.internal.resource;

import org.jspecify.annotations.NullMarked;
