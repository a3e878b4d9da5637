package fr.anct.sdk.eligibility.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSortedSet;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleNature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schema of schemes, held against documents by a validator that knows nothing of this library. */
class SchemeSchemaTest {
  private static final JsonNode TEXT = schemaText();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

  private static JsonNode schemaText() {
    try (InputStream in = Objects.requireNonNull(
        SchemeSchemaTest.class.getResourceAsStream("/META-INF/fr/anct/sdk/schema/scheme-1.json"))) {
      return AnctJson.mapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<ValidationMessage> mistakes(String document) {
    return SCHEMA.validate(AnctJson.read(document, JsonNode.class));
  }

  @Test
  void theSchemaIsItselfValid() {
    JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(TEXT)).isEmpty();
    assertThat(TEXT.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void theExampleIsValid() {
    assertThat(mistakes(SchemeTest.example())).isEmpty();
  }

  /** The rule of the example program, which holds a grant beside it. */
  @Test
  void theExampleOfTheProgramsIsValid() throws IOException {
    String file = Files.readString(
        Path.of("../examples/programs/src/main/resources/fr/anct/sdk/examples/own-scheme.json"));
    String scheme = AnctJson.read(file, JsonNode.class).path("rule").toString();
    assertThat(Scheme.check(scheme)).isEmpty();
    assertThat(mistakes(scheme)).isEmpty();
  }

  @Test
  void theExampleIsValidAsTheLibraryWritesIt() {
    assertThat(mistakes(Scheme.read(SchemeTest.example()).toJson())).isEmpty();
  }

  static Stream<String> standardRules() {
    return RuleBook.standard().rules().stream().map(EligibilityRule::id);
  }

  @ParameterizedTest
  @MethodSource("standardRules")
  void aRuleOfTheLibraryIsAValidScheme(String id) {
    String rule = AnctJson.write(RuleBook.standard().get(id))
        .replace("\"id\" : \"" + id + "\"", "\"id\" : \"own-" + id + "\"");
    String document = "{\"format\": 1, \"version\": \"copy\", \"rules\": [" + rule + "]}";
    assertThat(mistakes(document)).isEmpty();
    assertThat(mistakes(Scheme.read(document).toJson())).isEmpty();
  }

  /** What the schema does not know, an author's editor would call a mistake; what it adds, the library refuses. */
  @Test
  void theSchemaKnowsTheWordsOfTheLibrary() {
    assertThat(words("/$defs/unit")).isEqualTo(written(Unit.values()));
    assertThat(words("/$defs/operator"))
        .isEqualTo(written(Arrays.stream(Operator.values())
            .filter(operator -> operator.compareTo(Operator.NE) <= 0)
            .toArray()));
    assertThat(words("/$defs/fact/properties/kind")).isEqualTo(written(FactKind.values()));
    assertThat(words("/$defs/citation/properties/confidence"))
        .isEqualTo(written(Confidence.values()));
    assertThat(words("/$defs/version/properties/value/properties/nature"))
        .isEqualTo(written(RuleNature.values()));
    assertThat(types("criterion")).isEqualTo(names(Criterion.class));
    assertThat(types("term")).isEqualTo(names(Term.class));
  }

  /** One mistake at a time: what is replaced, by what. The reader refuses each too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"operator\": \"lt\" | \"operator\": \"below\"",
        "\"operator\": \"lt\" | \"operator\": \"<\"",
        "\"operator\": \"lt\" | \"operator\": \"LT\"",
        "\"operator\": \"lt\" | \"operator\": \"all\"",
        "\"operator\": \"lt\", | ``",
        "\"type\": \"all\" | \"type\": \"both\"",
        "\"type\": \"all\" | \"type\": \"not\"",
        "\"criteria\": [ | \"criterion\": [",
        "\"value\": 5000 | \"value\": \"5000\"",
        "\"value\": 5000 | \"value\": null",
        "\"unit\": \"inhabitants\" | \"unit\": \"habitants\"",
        "\"kind\": \"flag\" | \"kind\": \"boolean\"",
        "\"kind\": \"flag\" | \"kind\": \"word\"",
        "\"kind\": \"flag\" | \"kind\": \"quantity\", \"scale\": 10",
        "\"kind\": \"flag\" | \"kind\": \"flag\", \"label\": \"park\"",
        "\"words\": [\"commune\"] | \"words\": []",
        "\"words\": [\"commune\"] | \"words\": \"commune\"",
        "\"format\": 1 | \"format\": 2",
        "\"format\": 1 | \"format\": \"1\"",
        "\"format\": 1, | ``",
        "\"version\": | \"versoin\":",
        "\"from\": \"2026-01-01\" | \"from\": \"2026\"",
        "\"from\": \"2026-01-01\" | \"from\": \"01/01/2026\"",
        "\"from\": \"2026-01-01\", | ``",
        "\"reviewedOn\": \"2026-12-31\", | ``",
        "\"confidence\": \"verified\" | \"confidence\": \"sure\"",
        "\"nature\": \"computed\" | \"nature\": \"calculated\"",
        "\"programme\": \"haute-marne-villages\", | ``",
        "\"programme\": \"haute-marne-villages\" | \"programme\": \"Haute-Marne\"",
        "\"fr\": \"dans le parc naturel\", | ``",
        "\"texts\": { | \"texts\": [], \"textes\": {",
      })
  void aTypicalMistakeIsInvalid(String what, String by) {
    String document = SchemeTest.example();
    assertThat(document).contains(what);
    String mistaken = document.replace(what, by == null ? "" : by);
    assertThat(mistakes(mistaken)).isNotEmpty();
    assertThat(Scheme.check(mistaken)).isNotEmpty();
  }

  /** What no schema can tell: only the library knows its facts, their words, and the days of the calendar. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"flag\": \"parc-naturel\" | \"flag\": \"parc\"",
        "\"words\": [\"commune\"] | \"words\": [\"village\"]",
        "\"flag\": \"parc-naturel\" | \"flag\": \"zone\"",
        "\"id\": \"haute-marne-villages\" | \"id\": \"crte\"",
        "\"from\": \"2026-01-01\" | \"from\": \"2026-02-30\"",
      })
  void theReaderSeesMore(String what, String by) {
    String document = SchemeTest.example();
    assertThat(document).contains(what);
    String mistaken = document.replace(what, by);
    assertThat(mistakes(mistaken)).isEmpty();
    assertThat(Scheme.check(mistaken)).isNotEmpty();
  }

  private static ImmutableSortedSet<String> words(String place) {
    JsonNode node = TEXT.at(place);
    return StreamSupport.stream(node.path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  private static ImmutableSortedSet<String> written(Object[] words) {
    return Arrays.stream(words)
        .map(word -> AnctJson.mapper().valueToTree(word).asText())
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  /** The cases of an algebra: those announced and those described are the same. */
  private static Set<String> types(String of) {
    Set<String> types = new TreeSet<>();
    TEXT.at("/$defs/" + of + "/allOf")
        .forEach(one -> types.add(one.at("/if/properties/type/const").asText()));
    assertThat(words("/$defs/" + of + "/properties/type")).containsExactlyElementsOf(types);
    return types;
  }

  private static Set<String> names(Class<?> algebra) {
    Set<String> names = new TreeSet<>();
    for (var type : algebra
        .getAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class)
        .value()) {
      names.add(type.name());
    }
    return names;
  }
}
