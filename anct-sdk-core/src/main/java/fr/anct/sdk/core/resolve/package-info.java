/**
 * From the text of a code, as files and people write it, to the territory that it designates today.
 *
 * <p>A {@link fr.anct.sdk.core.resolve.CommuneResolver} repairs what spreadsheets break, takes the code of a municipal
 * arrondissement, of a delegated or of an associated commune to its commune, and follows codes of another vintage through
 * a {@link fr.anct.sdk.core.passage.Passage}; a {@link fr.anct.sdk.core.resolve.SirenResolver} does the same for
 * SIREN numbers. A {@link fr.anct.sdk.core.resolve.TerritoryMatch} says what was found and how, or why nothing was. Nothing is
 * ever found by its name.
 */
@NullMarked
package fr.anct.sdk.core.resolve;

import org.jspecify.annotations.NullMarked;
