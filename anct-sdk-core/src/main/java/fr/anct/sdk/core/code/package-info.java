/**
 * Official codes: communes, départements, régions, SIREN, SIRET, postal codes and priority neighbourhoods (QPV).
 *
 * <p>A code is checked for its form, never for its existence: that is a vintage's business. {@code of} takes the exact
 * form, {@code tryParse} what people and spreadsheets write; {@code toString} and JSON are the exact form.
 */
@NullMarked
package fr.anct.sdk.core.code;

import org.jspecify.annotations.NullMarked;
