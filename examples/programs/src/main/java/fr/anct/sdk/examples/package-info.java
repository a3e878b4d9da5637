/**
 * Small programs that use the library as an application would. Each runs from an IDE without arguments, on the embedded
 * geography and on invented samples that say so; {@code --help} lists what it takes, {@code --lang en} makes it speak
 * English, and a wrong argument gets one line and exit status 2.
 *
 * <p>In the order in which a newcomer may read them:
 *
 * <ol>
 *   <li>{@link fr.anct.sdk.examples.CommuneReport}: what a commune is, what it may ask for and why, and a financing plan
 *       checked.
 *   <li>{@link fr.anct.sdk.examples.CompareCommunes}: two communes side by side, and the steps that make their answers
 *       differ.
 *   <li>{@link fr.anct.sdk.examples.ImportLists}: lists of the State with their usual mistakes, row by row, and what they
 *       designate.
 *   <li>{@link fr.anct.sdk.examples.PassageOfAFile}: amounts by INSEE code of an old year, taken to this year’s codes.
 *   <li>{@link fr.anct.sdk.examples.PlanDocument}: a financing plan in JSON, as the document in two columns, with what is
 *       wrong in it and its correction.
 *   <li>{@link fr.anct.sdk.examples.BestPlan}: how much of each grant to take so that the owner pays least.
 *   <li>{@link fr.anct.sdk.examples.NationalAtlas}: one rule asked of every commune, by département, as a table or a map.
 *   <li>{@link fr.anct.sdk.examples.OwnScheme}: a scheme of one’s own in JSON, who may ask and how much.
 *   <li>{@link fr.anct.sdk.examples.Settlement}: what is left to pay of a grant, or to pay back, when the cost falls.
 *   <li>{@link fr.anct.sdk.examples.DeMinimisRoom}: what a company may still be given under de minimis.
 *   <li>{@link fr.anct.sdk.examples.PublishGrants}: grants as the legal open-data table, written, read back and checked.
 *   <li>{@link fr.anct.sdk.examples.LawReview}: what the library takes for law at a date, for a lawyer to review.
 * </ol>
 */
@NullMarked
package fr.anct.sdk.examples;

import org.jspecify.annotations.NullMarked;
