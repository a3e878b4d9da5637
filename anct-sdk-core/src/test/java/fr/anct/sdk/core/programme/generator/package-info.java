/**
 * Makes the embedded programme catalogue from the fact sheet of the ANCT's 2020 activity report, and turns it back.
 *
 * <p>To make it anew, from the project root (the input is the sheet in JSON; same input, same bytes):
 *
 * <pre>
 * mvn -q -pl anct-sdk-core test-compile exec:java -Dexec.skip=false -Dexec.classpathScope=test \
 *   -Dexec.mainClass=fr.anct.sdk.core.programme.generator.ProgrammeCatalogueGenerator \
 *   -Dexec.args="../shared/domain/anct-report-2020.json anct-sdk-core/src/main/resources/META-INF/fr/anct/sdk/programme/catalogue.json"
 * </pre>
 */
@NullMarked
package fr.anct.sdk.core.programme.generator;

import org.jspecify.annotations.NullMarked;
