package fr.anct.sdk.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.text.Language;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeMessagesTest {
  static Stream<Arguments> words() {
    return Stream.of(
            of(ProgrammeKind.values(), ProgrammeKind::message),
            of(Direction.values(), Direction::message),
            of(DirectionBasis.values(), DirectionBasis::message),
            of(ProgrammeTier.values(), ProgrammeTier::message),
            of(BeneficiaryKind.values(), BeneficiaryKind::message),
            of(ReportTerritoryKind.values(), ReportTerritoryKind::message),
            of(CriterionLevel.values(), CriterionLevel::message),
            of(FundingNature.values(), FundingNature::message),
            of(IndicatorNature.values(), IndicatorNature::message),
            of(Approximation.values(), Approximation::message),
            of(FlagKind.values(), FlagKind::message))
        .flatMap(ImmutableList::stream);
  }

  private static <E extends Enum<E>> ImmutableList<Arguments> of(
      E[] words, BiFunction<E, Language, String> message) {
    return Arrays.stream(words)
        .map(word ->
            Arguments.of(word, message.apply(word, Language.FR), message.apply(word, Language.EN)))
        .collect(ImmutableList.toImmutableList());
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordIsSaidInBothLanguagesAndReadBack(Enum<?> word, String french, String english) {
    // A key without a message is said as itself.
    assertThat(french).isNotBlank().doesNotContain("programme.", "{", "'");
    assertThat(english).isNotBlank().doesNotContain("programme.", "{", "’");
    String json = AnctJson.write(word);
    assertThat(json).matches("\"[a-z][A-Za-z]*\"");
    assertThat((Object) AnctJson.read(json, word.getDeclaringClass())).isEqualTo(word);
  }
}
