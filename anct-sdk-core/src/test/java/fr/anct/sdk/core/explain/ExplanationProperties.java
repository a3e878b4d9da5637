package fr.anct.sdk.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.testkit.JsonRoundTrip;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExplanationProperties {
  @Property
  void valuesGoToJsonAndBack(@ForAll Value value) {
    JsonRoundTrip.check(value, Value.class);
  }

  @Property(tries = 200)
  void treesGoToJsonAndBack(@ForAll Explanation explanation) {
    JsonRoundTrip.check(explanation, Explanation.class);
  }

  @Property
  void addressesReadWhatTheyWrite(@ForAll NodeId id, @ForAll @IntRange(min = 1) int index) {
    assertThat(NodeId.parse(id.toString())).isEqualTo(id);
    assertThat(NodeId.parse(id.child(index).toString())).isEqualTo(id.child(index));
    assertThat(id.child(index).position()).endsWith(String.valueOf(index));
    assertThat(id.child(index)).isNotEqualTo(id);
  }
}
