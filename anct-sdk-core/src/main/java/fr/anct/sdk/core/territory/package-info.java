/**
 * Territories of one vintage and what is stored of them.
 *
 * <p>A {@link fr.anct.sdk.core.territory.Territory} is a light view of a row of the embedded geography: it is had from
 * {@code fr.anct.sdk.core.referential.TerritorialReferential}, never made by hand, two are equal if vintage, kind and
 * code are, and its texts are decoded when asked. What a dossier stores is its {@link
 * fr.anct.sdk.core.territory.TerritoryRef}. Populations are numbers of inhabitants, each of one {@link
 * fr.anct.sdk.core.territory.PopulationKind} and one census; a figure that the source does not give is absent, never 0.
 */
@NullMarked
package fr.anct.sdk.core.territory;

import org.jspecify.annotations.NullMarked;
