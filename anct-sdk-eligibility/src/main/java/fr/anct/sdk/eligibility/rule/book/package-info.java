/** The library's own rules, one file a programme family; read them through {@code RuleBook}. */
@NullMarked
package fr.anct.sdk.eligibility.rule.book;

import org.jspecify.annotations.NullMarked;
