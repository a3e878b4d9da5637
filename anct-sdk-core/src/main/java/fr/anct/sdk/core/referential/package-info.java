/**
 * The official geography, embedded: communes, EPCI, départements, régions of each vintage, found by code.
 *
 * <p>{@link fr.anct.sdk.core.referential.TerritorialReferential} is the way in. A vintage that is not embedded is
 * refused, never replaced by its neighbour; what an answer rests on is said by its provenance, its checksum and its
 * caveats. The data is that of the npm packages {@code @etalab/decoupage-administratif} (Licence Ouverte 2.0), see {@code
 * META-INF/fr/anct/sdk/referential/ATTRIBUTION.txt} in the JAR.
 */
@NullMarked
package fr.anct.sdk.core.referential;

import org.jspecify.annotations.NullMarked;
