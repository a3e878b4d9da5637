package fr.anct.sdk.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Kleene's strong logic of three values, over all values. */
class TruthProperties {
  @Property
  void aLattice(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
    assertThat(a.and(a.or(b))).isEqualTo(a);
    assertThat(a.or(a.and(b))).isEqualTo(a);
    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
    assertThat(a.and(Truth.TRUE)).isEqualTo(a);
    assertThat(a.or(Truth.FALSE)).isEqualTo(a);
    assertThat(a.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
    assertThat(a.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
  }

  @Property
  void deMorgan(@ForAll Truth a, @ForAll Truth b) {
    assertThat(a.not().not()).isEqualTo(a);
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
  }

  @Property
  void knownStatementsFollowTheUsualLogic(@ForAll boolean a, @ForAll boolean b) {
    assertThat(Truth.of(a).and(Truth.of(b))).isEqualTo(Truth.of(a && b));
    assertThat(Truth.of(a).or(Truth.of(b))).isEqualTo(Truth.of(a || b));
    assertThat(Truth.of(a).not()).isEqualTo(Truth.of(!a));
    assertThat(Truth.of(a).isKnown()).isTrue();
    assertThat(Truth.UNKNOWN.isKnown()).isFalse();
  }

  /** Unknown is what both completions do not agree on; Kleene answers one statement at a time. */
  @Property
  void aKnownAnswerHoldsUnderEveryCompletion(@ForAll Truth a, @ForAll Truth b) {
    for (Truth x : completions(a)) {
      for (Truth y : completions(b)) {
        assertThat(a.and(b)).isIn(Truth.UNKNOWN, x.and(y));
        assertThat(a.or(b)).isIn(Truth.UNKNOWN, x.or(y));
        assertThat(a.not()).isIn(Truth.UNKNOWN, x.not());
      }
    }
  }

  @Property
  void theExcludedMiddleIsNotKnownOfTheUnknown(@ForAll Truth a) {
    assertThat(a.or(a.not()) == Truth.TRUE).isEqualTo(a.isKnown());
    assertThat(a.and(a.not()) == Truth.FALSE).isEqualTo(a.isKnown());
  }

  private static List<Truth> completions(Truth truth) {
    return truth.isKnown() ? List.of(truth) : List.of(Truth.TRUE, Truth.FALSE);
  }
}
