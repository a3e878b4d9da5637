package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.testkit.MoneyArbitraries;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class EurosTextProperties {
  @Provide
  Arbitrary<Euros> any() {
    return MoneyArbitraries.anyEuros();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("0123456789 \u00A0\u202F.,-+€kMdEUR").ofMaxLength(14);
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("any") Euros amount) {
    assertThat(EurosText.parse(EurosText.format(amount))).isEqualTo(amount);
    assertThat(EurosText.tryParse(EurosText.format(amount))).contains(amount);
  }

  @Property
  void thePlainFormIsReadBack(@ForAll("any") Euros amount) {
    assertThat(EurosText.parse(amount.toString())).isEqualTo(amount);
    assertThat(Euros.tryParse(amount.toString())).contains(amount);
  }

  @Property
  void bothWaysOfReadingAgree(@ForAll("texts") String text) {
    Optional<Euros> strict = read(EurosText::parse, text);
    assertThat(EurosText.tryParse(text)).isEqualTo(strict);
  }

  /** The exact form has two doors as well, and the wider pair reads it alike. */
  @Property
  void bothWaysOfReadingExactlyAgree(@ForAll("texts") String text) {
    Optional<Euros> exact = read(Euros::parse, text);
    assertThat(Euros.tryParse(text)).isEqualTo(exact);
    if (exact.isPresent()) {
      assertThat(EurosText.tryParse(text)).isEqualTo(exact);
    }
  }

  private static Optional<Euros> read(Function<String, Euros> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (AnctException refused) {
      return Optional.empty();
    }
  }

  @Property
  void aUnitStandsForZeros(@ForAll @LongRange(min = -92_233_720, max = 92_233_720) long number) {
    assertThat(EurosText.parse(number + " k€")).isEqualTo(Euros.of(number).times(1_000));
    assertThat(EurosText.parse(number + " M€")).isEqualTo(Euros.of(number).times(1_000_000));
    assertThat(EurosText.parse(number + " Md€")).isEqualTo(Euros.of(number).times(1_000_000_000));
  }

  @Property
  void decimalsOfAUnitAreExact(@ForAll @LongRange(min = 0, max = 999_999_999_999_99L) long cents) {
    String text = BigDecimal.valueOf(cents, 8).toPlainString().replace('.', ',') + " M€";
    assertThat(EurosText.parse(text).cents()).isEqualTo(cents);
  }
}
