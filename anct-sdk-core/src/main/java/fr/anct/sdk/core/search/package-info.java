/**
 * Search of territories by what people write: names or beginnings of names, postal codes, codes of INSEE.
 *
 * <p>{@code TerritorialReferential.search} is the way in; a {@link fr.anct.sdk.core.search.SearchQuery} says what is
 * searched, a {@link fr.anct.sdk.core.search.SearchResult} what was found and how well it matches. A search suggests: it
 * is for a person to choose from, never to join files on names.
 */
@NullMarked
package fr.anct.sdk.core.search;

import org.jspecify.annotations.NullMarked;
