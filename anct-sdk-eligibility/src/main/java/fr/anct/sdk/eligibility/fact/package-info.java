/**
 * What is known of a territory, a project or a structure: facts, their bounds and what follows from them.
 *
 * <p>A fact is a whole number at a fixed scale (a flag is 0 or 1, a word its place in a closed list, a day its epoch
 * day), known exactly or within bounds, or not known. Unknown is neither no nor zero.
 */
@NullMarked
package fr.anct.sdk.eligibility.fact;

import org.jspecify.annotations.NullMarked;
