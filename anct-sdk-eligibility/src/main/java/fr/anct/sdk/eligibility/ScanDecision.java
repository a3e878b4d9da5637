package fr.anct.sdk.eligibility;

/**
 * The answer of one rule for one row of a population, without its explanation.
 *
 * @param key the row's key, not null
 * @param rule the rule's identifier, not null
 * @param verdict the verdict, not null
 * @param reasonMask which steps decide, as {@link ScanResult#reasonMask} says
 */
public record ScanDecision(String key, String rule, Verdict verdict, int reasonMask) {}
