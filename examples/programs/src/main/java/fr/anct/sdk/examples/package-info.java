/** Small programs that use the library as an application would. */
@NullMarked
package fr.anct.sdk.examples;

import org.jspecify.annotations.NullMarked;
