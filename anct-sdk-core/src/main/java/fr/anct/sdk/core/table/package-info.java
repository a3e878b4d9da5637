/**
 * Tables that others publish, read row by row: CSV files as the State, INSEE and spreadsheets write them.
 *
 * <p>A {@link fr.anct.sdk.core.table.SourceFile} is the bytes and their checksum; a {@link
 * fr.anct.sdk.core.table.TableLayout} names the columns; a {@link fr.anct.sdk.core.table.TableReader} finds encoding,
 * separator and header, hands over each {@link fr.anct.sdk.core.table.Row}, and counts in an {@link
 * fr.anct.sdk.core.table.ImportReport} what was used, corrected and refused. A file that is not such a table is refused as
 * a whole; a bad row never costs a good one. {@link fr.anct.sdk.core.table.Imported#strict} refuses both.
 */
@NullMarked
package fr.anct.sdk.core.table;

import org.jspecify.annotations.NullMarked;
