package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.funding.plan.ResourceKind;

/** Eight ways to fill a surface, that differ without colour too; the owner's own money is plain. */
final class Patterns {
  /** One tile of ten dots. */
  private static final ImmutableList<String> LINES = ImmutableList.of(
      "M0 10L10 0M-2 2L2 -2M8 12L12 8",
      "M5 0V10",
      "M0 5H10",
      "M0 0L10 10M-2 8L2 12M8 -2L12 2",
      "M5 0V10M0 5H10",
      "M0 10L10 0M0 0L10 10",
      "M3 5H7",
      "M0 2H10M0 5H10");

  private Patterns() {}

  static Html defs() {
    Html defs = Html.of("defs");
    for (int i = 0; i < LINES.size(); i++) {
      defs.add(Html.of("pattern")
          .set("id", "pattern-" + i)
          .set("class", "p" + i)
          .set("width", 10)
          .set("height", 10)
          .set("patternUnits", "userSpaceOnUse")
          .add(
              Html.of("rect").set("width", 10).set("height", 10),
              Html.of("path").set("d", LINES.get(i))));
    }
    return defs;
  }

  static String fill(int index, ResourceKind kind) {
    return switch (kind) {
      case OWN_FUNDS -> "#fff";
      case LOANS -> "#d0d0d0";
      default -> "url(#pattern-" + index % LINES.size() + ")";
    };
  }

  /** A sample for a legend. */
  static Html sample(int index, ResourceKind kind) {
    return Html.of("svg")
        .set("class", "sample")
        .set("viewBox", "0 0 30 20")
        .set("aria-hidden", "true")
        .set("focusable", "false")
        .add(Html.of("rect")
            .set("class", "segment")
            .set("x", 1)
            .set("y", 1)
            .set("width", 28)
            .set("height", 18)
            .set("fill", fill(index, kind)));
  }
}
