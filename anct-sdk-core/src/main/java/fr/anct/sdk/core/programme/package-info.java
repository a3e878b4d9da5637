/**
 * The catalogue of what the ANCT's 2020 activity report names: programmes, funds, contracts, labels, bodies, with their
 * criteria, amounts and figures as printed.
 *
 * <p>{@link fr.anct.sdk.core.programme.ProgrammeId} is the key that catalogue, eligibility rule, designation list and
 * grant share. {@link fr.anct.sdk.core.programme.ProgrammeCatalogue} holds the entries.
 *
 * <p>Every figure keeps the string printed in the report, the lines it was read on, its approximation and its flags. The
 * report is a communication document: {@linkplain fr.anct.sdk.core.source.Confidence#REPORT stated, not law}. It covers
 * 2020 but was published about June 2021, and its "to date" means then. Free text (names, criteria, units, payers) is in
 * French, as printed; closed words are enumerations with a text in both languages.
 *
 * <p>Amounts are in euros, rates are exact, indicators are exact decimals in the unit printed. Nothing here adds amounts
 * up: an envelope, what was spent of it, and the investment it set off are different natures of money that overlap.
 */
@AnctStyle
@NullMarked
package fr.anct.sdk.core.programme;

import fr.anct.sdk.core.internal.style.AnctStyle;
import org.jspecify.annotations.NullMarked;
