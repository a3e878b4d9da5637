/**
 * Files that the State publishes, read as facts: lists of designated territories, zonings and tables of figures.
 *
 * <p>{@link fr.anct.sdk.eligibility.reader.DesignationReader} makes a {@link
 * fr.anct.sdk.eligibility.fact.DesignationList} of a list, by a {@link fr.anct.sdk.eligibility.reader.ListLayout} of {@link
 * fr.anct.sdk.eligibility.reader.OfficialLists} or of one's own. {@link fr.anct.sdk.eligibility.reader.FactTableReader}
 * makes a {@link fr.anct.sdk.eligibility.fact.FactTable} of a zoning or of figures, by a {@link
 * fr.anct.sdk.eligibility.reader.FactMapping} of {@link fr.anct.sdk.eligibility.reader.OfficialTables} or of one's own,
 * which may be a JSON file. Both say in an import report what became of each row, and lose no good row because of a bad
 * one.
 */
@NullMarked
package fr.anct.sdk.eligibility.reader;

import org.jspecify.annotations.NullMarked;
