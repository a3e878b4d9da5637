/** What the funding module keeps for itself; not for users. */
@NullMarked
package fr.anct.sdk.funding.internal;

import org.jspecify.annotations.NullMarked;
