/** Generators of plans and of their parts, for properties. */
@NullMarked
package fr.anct.sdk.funding.testkit;

import org.jspecify.annotations.NullMarked;
