/** Generators of facts, criteria and reports for tests. */
package fr.anct.sdk.eligibility.testkit;
