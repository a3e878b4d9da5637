package fr.anct.sdk.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.testkit.SourceArbitraries;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ScheduleProperties {
  @Provide
  Arbitrary<Schedule<Integer>> schedules() {
    return SourceArbitraries.schedules(Arbitraries.integers());
  }

  @Provide
  Arbitrary<Dated<Integer>> dated() {
    return SourceArbitraries.dated(Arbitraries.integers());
  }

  @Property
  void findsTheOnlyValueInForce(
      @ForAll("schedules") Schedule<Integer> schedule, @ForAll LocalDate date) {
    List<Dated<Integer>> inForce =
        schedule.values().stream().filter(value -> value.isInForceAt(date)).toList();
    assertThat(inForce).hasSizeLessThanOrEqualTo(1);
    assertThat(schedule.find(date)).isEqualTo(inForce.stream().findFirst());
    if (inForce.isEmpty()) {
      assertThat(catchThrowable(() -> schedule.get(date))).isInstanceOf(AnctException.class);
    } else {
      assertThat(schedule.get(date)).isEqualTo(inForce.get(0));
    }
  }

  @Property
  void aScheduleIsRefusedIfAndOnlyIfAnyDayIsClaimedTwiceOrTimeRunsBack(
      @ForAll @Size(min = 1, max = 3) List<@From("dated") Dated<Integer>> values) {
    boolean good = true;
    for (int i = 0; i + 1 < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        LocalDate next = values.get(j).from();
        good &= values.get(i).until().map(end -> !end.isAfter(next)).orElse(false);
      }
    }
    if (good) {
      assertThat(Schedule.of(values).values()).isEqualTo(values);
    } else {
      assertThat(catchThrowable(() -> Schedule.of(values))).isInstanceOf(AnctException.class);
    }
  }

  @Property
  void onlyOpenEndsAge(@ForAll("dated") Dated<Integer> value, @ForAll LocalDate date) {
    assertThat(value.isUnreviewedAt(date))
        .isEqualTo(value.until().isEmpty() && date.isAfter(value.reviewedOn()));
  }
}
