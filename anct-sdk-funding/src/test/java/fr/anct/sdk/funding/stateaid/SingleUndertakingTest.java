package fr.anct.sdk.funding.stateaid;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class SingleUndertakingTest {
  /** A holds B, B holds C; A holds D; E holds F. */
  private static final ImmutableList<ControlLink> LINKS = ImmutableList.of(
      ControlLink.of("B", "C"),
      ControlLink.of("A", "B"),
      new ControlLink("A", "D", ControlGround.AGREEMENT),
      ControlLink.of("E", "F"));

  @Test
  void followsChainsUpwardsDownwardsAndSideways() {
    for (String start : ImmutableList.of("A", "B", "C", "D")) {
      assertThat(SingleUndertaking.around(start, LINKS).enterprises())
          .containsExactly("A", "B", "C", "D");
    }
    assertThat(SingleUndertaking.around("F", LINKS).enterprises()).containsExactly("E", "F");
  }

  @Test
  void anEnterpriseWithoutLinksIsAlone() {
    assertThat(SingleUndertaking.around("G", LINKS)).isEqualTo(SingleUndertaking.of("G"));
    assertThat(SingleUndertaking.of("G").contains("G")).isTrue();
    assertThat(SingleUndertaking.of("G").contains("A")).isFalse();
  }

  @Test
  void circlesEnd() {
    ImmutableList<ControlLink> circle = ImmutableList.of(
        ControlLink.of("A", "B"), ControlLink.of("B", "A"), ControlLink.of("A", "A"));
    assertThat(SingleUndertaking.around("A", circle).enterprises()).containsExactly("A", "B");
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    refused(ProblemCode.OUT_OF_RANGE, () -> SingleUndertaking.of());
    refused(ProblemCode.OUT_OF_RANGE, () -> SingleUndertaking.of("A", " "));
    refused(ProblemCode.OUT_OF_RANGE, () -> ControlLink.of(" ", "A"));
    refused(ProblemCode.OUT_OF_RANGE, () -> ControlLink.of("A", ""));
  }
}
