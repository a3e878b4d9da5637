package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.testkit.MoneyArbitraries;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RateProperties {
  @Provide
  Arbitrary<Rate> upToOne() {
    return MoneyArbitraries.ratesUpToOne();
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll Rate rate) {
    assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    assertThat(Rate.tryParse(rate.toString())).contains(rate);
  }

  @Property
  void isInLowestTerms(@ForAll Rate rate) {
    assertThat(BigInteger.valueOf(rate.numerator()).gcd(BigInteger.valueOf(rate.denominator())))
        .isEqualTo(BigInteger.ONE);
    assertThat(Rate.of(rate.numerator(), rate.denominator())).isEqualTo(rate);
  }

  @Property
  void aFractionKeepsItsValue(
      @ForAll @LongRange(max = Long.MAX_VALUE) long numerator,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long denominator) {
    Rate rate = Rate.of(numerator, denominator);
    assertThat(BigInteger.valueOf(rate.numerator()).multiply(BigInteger.valueOf(denominator)))
        .isEqualTo(BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(rate.denominator())));
    assertThat(BigInteger.valueOf(rate.numerator()).gcd(BigInteger.valueOf(rate.denominator())))
        .isEqualTo(BigInteger.ONE);
  }

  @Property
  void orderIsThatOfFractionsAndAgreesWithEquality(@ForAll Rate a, @ForAll Rate b) {
    BigInteger left =
        BigInteger.valueOf(a.numerator()).multiply(BigInteger.valueOf(b.denominator()));
    BigInteger right =
        BigInteger.valueOf(b.numerator()).multiply(BigInteger.valueOf(a.denominator()));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(left.compareTo(right));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
  }

  @Property
  void algebraOfSupportRates(
      @ForAll("upToOne") Rate a, @ForAll("upToOne") Rate b, @ForAll("upToOne") Rate c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    assertThat(a.complement().complement()).isEqualTo(a);
    assertThat(a.plus(a.complement())).isEqualTo(Rate.ONE);
    assertThat(a.times(Rate.ONE)).isEqualTo(a);
  }

  @Property
  void roundedIsCloseAndStaysWhereItIs(
      @ForAll("upToOne") Rate rate, @ForAll @IntRange(max = 9) int decimals) {
    Rate down = rate.rounded(decimals, Rounding.DOWN);
    Rate up = rate.rounded(decimals, Rounding.UP);
    Rate unit = Rate.of(BigDecimal.ONE.movePointLeft(decimals + 2));
    assertThat(down).isLessThanOrEqualTo(rate);
    assertThat(up).isGreaterThanOrEqualTo(rate);
    assertThat(up.minus(down)).isIn(Rate.ZERO, unit);
    assertThat(down.rounded(decimals, Rounding.EXACT)).isEqualTo(down);
    assertThat(rate.rounded(decimals, Rounding.HALF_UP)).isIn(down, up);
  }

  @Property
  void lenientReadsWhatAFrenchReaderIsShown(@ForAll("upToOne") Rate rate) {
    Rate shown = rate.rounded(3, Rounding.HALF_UP);
    String text = TextFormat.percent(shown.toPercent(3, Rounding.EXACT), Language.FR);
    assertThat(Rate.tryParse(text)).contains(shown);
  }
}
