package fr.anct.sdk.eligibility;

import fr.anct.sdk.core.explain.NodeId;

/**
 * A step of a rule that rests on no other, such as a comparison: a verdict turns on some of them. This class is
 * immutable and thread-safe.
 *
 * @param id its address, that of its node in explanations, not null
 * @param key its message key, not null
 */
public record ScanStep(NodeId id, String key) {}
