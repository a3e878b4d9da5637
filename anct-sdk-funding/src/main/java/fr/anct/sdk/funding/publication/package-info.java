/**
 * Publishing grants: the table of the essential data of grant agreements that public bodies owe (décret n° 2017-779 of 2017-05-05,
 * arrêté of 2017-11-17), in the schema "scdl/subventions", written and read back.
 *
 * <p>A {@link fr.anct.sdk.funding.publication.PublishedGrant} is one row: a grant, or the part of it that goes to one of
 * its beneficiaries. A {@link fr.anct.sdk.funding.publication.GrantPublication} is the table; {@link
 * fr.anct.sdk.funding.publication.GrantPublicationReader} reads those of others. All amounts are in euros, to the cent.
 *
 * <h2>Cells that a spreadsheet would run</h2>
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -} or {@code @}, their full-width forms included, would be a
 * formula to whoever opens the file. It is written with an apostrophe before it, and so is a text that begins with
 * apostrophes before such a sign; the reader takes one apostrophe off both. Tabs, line ends and other control characters
 * never begin a text, nor stand in one: each becomes a space, and spaces at the ends are dropped.
 */
@NullMarked
@AnctStyle
package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
