package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.internal.text.CoreMessages;
import fr.anct.sdk.core.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks that every module trusts do find what they look for. */
class TestkitTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Canaries.DoubleField.class, Canaries.FloatLocal.class, Canaries.DoubleConstant.class,
        Canaries.DoubleCall.class, Canaries.DoubleArray.class, Canaries.Boxed.class,
        Canaries.DoubleRecord.class, Canaries.Generic.class, Canaries.IntToDoubleAndBack.class,
        Canaries.FloatMatrix.class, Canaries.DoubleConcat.class
      })
  void floatingPointIsFoundWhereverItHides(Class<?> canary) {
    assertThat(NoFloatingPoint.violations(List.of(file(canary)))).isNotEmpty();
  }

  @Test
  void wordsAndLettersAreNotTakenForFloatingPoint() {
    assertThat(NoFloatingPoint.violations(List.of(file(Canaries.Innocent.class))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Canaries.OpenClass.class,
        Canaries.WithSetter.class,
        Canaries.PublicField.class,
        Canaries.ShownArray.class
      })
  void typesThatAreOpenOrMutableAreRefused(Class<?> canary) {
    assertThatThrownBy(() -> Conformance.checkClosed(canary)).isInstanceOf(AssertionError.class);
  }

  @Test
  void staticStateIsRefused() {
    assertThatThrownBy(() -> Conformance.checkNoState(Canaries.StaticState.class))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void closedTypesPass() {
    for (Class<?> type :
        List.of(Canaries.Innocent.class, Canaries.Kind.class, Canaries.Plain.class)) {
      assertThatCode(() -> Conformance.checkClosed(type)).doesNotThrowAnyException();
    }
  }

  @Test
  void typesThatAreReadBackAreKnown() {
    assertThat(Conformance.isReadBack(Canaries.Plain.class)).isTrue();
    assertThat(Conformance.isReadBack(Canaries.WithCreator.class)).isTrue();
    assertThat(Conformance.isReadBack(Canaries.WithBuilder.class)).isTrue();
    assertThat(Conformance.isReadBack(Canaries.Innocent.class)).isFalse();
    assertThat(Conformance.isReadBack(Canaries.Kind.class)).isFalse();
  }

  @Test
  void aSampleThatDoesNotComeBackIsRefused() {
    assertThatThrownBy(
            () -> Conformance.checkSample(new Canaries.Forgetful("a"), Canaries.Forgetful.class))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() ->
            Conformance.checkSample(new Canaries.NumberForText(5), Canaries.NumberForText.class))
        .isInstanceOf(AssertionError.class);
    assertThatCode(() -> Conformance.checkSample(new Canaries.Plain("a"), Canaries.Plain.class))
        .doesNotThrowAnyException();
  }

  @Test
  void aRegistryKnowsWhatItWasGiven() {
    SampleRegistry registry = new SampleRegistry();
    registry.add(Canaries.Plain.class, new Canaries.Plain("a"));
    registry.notRead(Canaries.WithCreator.class, "for this test");
    assertThat(registry.knows(Canaries.Plain.class)).isTrue();
    assertThat(registry.knows(Canaries.WithCreator.class)).isTrue();
    assertThat(registry.knows(Canaries.Forgetful.class)).isFalse();
    assertThat(registry.samples()).hasSize(1);
    assertThatThrownBy(() -> registry.add(Canaries.Plain.class))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registry.notRead(Canaries.Plain.class, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "problem.A|Il manque {a}|",
        "problem.A|Il manque {a}|{b} is missing",
        "problem.A|Il manque {a}|Il manque {a}",
        "problem.A|Il manque {a} !|{a} is missing",
        "problem.A|Il n'a pas {a}|{a} is missing",
        "problem.A|{a} is missing|{a} is absent",
        "problem.A|Il manque {a}|Il manque pour {a}"
      })
  void messagesThatAreNotInTwoLanguagesAreRefused(String key, String french, String english) {
    ImmutableMap<String, String> inEnglish =
        english == null ? ImmutableMap.of() : ImmutableMap.of(key, english);
    assertThatThrownBy(() -> MessageFiles.check(ImmutableMap.of(key, french), inEnglish, Set.of()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void messagesInTwoLanguagesPass() {
    MessageFiles.check(
        ImmutableMap.of("a", "Il manque {a}\u00A0: «\u00A0{b}\u00A0»", "u", "km²", "p", "places"),
        ImmutableMap.of("a", "{a} is missing: “{b}”", "u", "km²", "p", "places"),
        Set.of("p"));
    assertThat(new CoreMessages().all(Language.FR)).isNotEmpty();
  }

  @Test
  void aWordWithAnAccentIsOneWord() {
    MessageFiles.check(ImmutableMap.of("a", "le pôle"), ImmutableMap.of("a", "the pôle"), Set.of());
  }

  @Test
  void absentDataIsFoundAbsent() {
    assertThat(SharedData.find("no/such/file.csv")).isEmpty();
  }

  private static Path file(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    return ClassFiles.rootOf(type).resolve(name);
  }
}
