package fr.anct.sdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.code.DepartementCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ClassesProperties {
  @Property
  void everyValueLiesWithinTheBoundsOfItsClass(
      @ForAll @Size(max = 120)
          List<@BigRange(min = "0", max = "1000") @Scale(1) BigDecimal> values) {
    for (Classes classes : List.of(Classes.quantiles(values), Classes.equalSteps(values))) {
      for (BigDecimal value : values) {
        int number = classes.of(value);
        assertThat(number == 0).isEqualTo(value.signum() == 0);
        if (number > 0) {
          assertThat(value)
              .isBetween(
                  classes.bounds().get(number - 1).least(),
                  classes.bounds().get(number - 1).most());
        }
      }
      assertThat(classes.bounds()).hasSizeLessThanOrEqualTo(Classes.MOST);
    }
  }

  @Property
  void aLargerValueIsNeverInALowerClass(
      @ForAll @Size(max = 60) List<@BigRange(min = "0", max = "50") @Scale(0) BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    for (Classes classes : List.of(Classes.quantiles(values), Classes.equalSteps(values))) {
      assertThat(sorted.stream().map(classes::of).toList()).isSorted();
    }
  }

  @Property
  void quantilesOfDifferentValuesAreOfAboutTheSameNumber(
      @ForAll @IntRange(min = 1, max = 130) int count) {
    List<BigDecimal> values =
        IntStream.rangeClosed(1, count).mapToObj(BigDecimal::valueOf).toList();
    Classes classes = Classes.quantiles(values);
    for (int i = 1; i <= classes.bounds().size(); i++) {
      int number = i;
      long members =
          values.stream().filter(value -> classes.of(value) == number).count();
      assertThat(members).isBetween((long) count / Classes.MOST, (long) count / Classes.MOST + 1);
    }
  }

  @Example
  void boundsOfQuantilesAreValuesThatOccurAndEqualValuesStayTogether() {
    assertThat(Classes.quantiles(numbers(0, 1, 1, 1, 1, 2, 7)).bounds())
        .containsExactly(bounds("1", "1"), bounds("2", "2"), bounds("7", "7"));
    assertThat(Classes.quantiles(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).bounds())
        .containsExactly(
            bounds("1", "2"),
            bounds("3", "4"),
            bounds("5", "6"),
            bounds("7", "8"),
            bounds("9", "10"));
    assertThat(Classes.quantiles(numbers(0, 0)).bounds()).isEmpty();
  }

  @Example
  void equalStepsAreExact() {
    Classes classes = Classes.equalSteps(numbers(1, 2));
    assertThat(classes.bounds())
        .containsExactly(
            bounds("1.0", "1.2"),
            bounds("1.2", "1.4"),
            bounds("1.4", "1.6"),
            bounds("1.6", "1.8"),
            bounds("1.8", "2.0"));
    assertThat(List.of("1", "1.2", "1.20001", "1.8", "1.80001", "2").stream()
            .map(BigDecimal::new)
            .map(classes::of))
        .containsExactly(1, 1, 2, 4, 5, 5);
    assertThat(Classes.equalSteps(numbers(3, 3)).bounds()).containsExactly(bounds("3", "3"));
  }

  @Example
  void aValueBelowZeroIsRefused() {
    Map<DepartementCode, Long> counts = Map.of(DepartementCode.of("52"), -1L);
    assertThatThrownBy(() -> Atlas.counts("t", "l", counts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("52: -1");
  }

  private static List<BigDecimal> numbers(int... numbers) {
    return IntStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
  }

  private static Classes.Bounds bounds(String least, String most) {
    return new Classes.Bounds(new BigDecimal(least), new BigDecimal(most));
  }
}
