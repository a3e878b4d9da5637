/**
 * Answers with their evidence.
 *
 * <p>A calculation makes one {@link fr.anct.sdk.core.explain.Explanation}: a tree of records without text. The verdict
 * or amount is read from the tree, so that they cannot disagree; {@link fr.anct.sdk.core.explain.ExplanationRenderer}
 * turns the tree into words.
 */
@NullMarked
package fr.anct.sdk.core.explain;

import org.jspecify.annotations.NullMarked;
