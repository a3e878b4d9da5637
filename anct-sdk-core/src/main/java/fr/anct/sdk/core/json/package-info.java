/**
 * JSON in and out: the only package whose signatures show Jackson databind.
 *
 * <p>Amounts, rates, codes and dates are strings; unknown properties and duplicate keys are refused.
 *
 * <h2>Documents</h2>
 *
 * What goes in or out whole is a {@link fr.anct.sdk.core.json.JsonDocument}. Its JSON Schema (2020-12) is made from its
 * type, is in the JAR, and is found by {@link fr.anct.sdk.core.json.JsonSchemas}:
 *
 * <pre>{@code
 * JsonSchemas.names();                    // [cash-flow-1, …, financing-plan-1, …]
 * JsonSchemas.get(FinancingPlan.class);   // the text of financing-plan-1
 * }</pre>
 *
 * <table>
 * <caption>Documents by module</caption>
 * <tr><th></th><th>read and written</th><th>only written</th></tr>
 * <tr><td>core</td><td></td><td>{@code explanation}, {@code import-report}, {@code programme}</td></tr>
 * <tr><td>eligibility</td><td>{@code facts}, {@code fact-mapping}, {@code designation-list}, {@code scheme}</td><td>
 * {@code eligibility-report}</td></tr>
 * <tr><td>funding</td><td>{@code financing-plan}, {@code operation-programme}, {@code programme-grant}, {@code
 * grant-input}, {@code published-grant}, {@code dotation-file}</td><td>{@code plan-assessment}, {@code correction},
 * {@code plan-comparison}, {@code grant-answer}, {@code settlement}, {@code cash-flow}, {@code dotation-timeline}, {@code
 * net-cost}</td></tr>
 * </table>
 *
 * <p>The schema of a document that is read asks for what the reader asks for: what has a default may be left out. The
 * schema of one that is only written promises what is written. What no schema can tell, such as the key of a SIREN, a
 * sum, or a day that is in no calendar, the reader still refuses. The portrait of a territory has no schema yet.
 *
 * <h2>Versions</h2>
 *
 * <ul>
 *   <li>A document starts with {@code "format": 1}, always written; the parts inside it have none. It may be left out of
 *       what is read, except in {@code scheme}, {@code facts} and {@code fact-mapping}, whose authors have to say it. Of
 *       another format the document is refused with {@code UNSUPPORTED_FORMAT}, which names the one that is known.
 *   <li>The identifier of a schema has the same number: {@code urn:fr.anct.sdk:financing-plan:1}.
 *   <li>Within a format, a version of the library may add properties that need not be there and words to lists; it never
 *       renames or removes one, nor asks for one more. What would is another format.
 *   <li>Unknown properties are refused: a misspelt {@code ownFund} must not become zero euros. An application that takes
 *       documents from a newer version of the library says so, and answers for what is left out:
 *       {@code AnctJson.mapperBuilder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()}.
 * </ul>
 *
 * <h2>Limits</h2>
 *
 * A document is at most 200 deep, has texts of at most 1 000 000 characters, names of 1 000, numbers of 100, 200 million
 * characters and 20 million tokens in all. A case of a closed algebra is named by its word, never by a class. What is no
 * JSON (comments, {@code NaN}, single quotes, a byte order mark in a text) is refused. {@link
 * fr.anct.sdk.core.json.AnctJson#read} refuses with an {@code AnctException}.
 */
@NullMarked
package fr.anct.sdk.core.json;

import org.jspecify.annotations.NullMarked;
