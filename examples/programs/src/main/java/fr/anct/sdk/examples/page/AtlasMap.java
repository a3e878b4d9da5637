package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.text.TextFormat;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The map: each département a link with its name and value, in the order of the codes. What has the keyboard or the
 * pointer is told in words at the top.
 */
final class AtlasMap {
  static final ImmutableSet<DepartementCode> DROM = codes("971", "972", "973", "974", "976");

  private static final ImmutableSet<DepartementCode> PARIS = codes("75", "92", "93", "94");
  private static final int TOP = 420;
  private static final int SQUARE = 560;
  private static final int GAP = 120;
  private static final int SQUARES_IN_A_ROW = 9;

  private final Atlas atlas;
  private final Classes classes;
  private final ImmutableSortedMap<DepartementCode, String> departements;
  private final Words words;

  AtlasMap(
      Atlas atlas,
      Classes classes,
      ImmutableSortedMap<DepartementCode, String> departements,
      Words words) {
    this.atlas = atlas;
    this.classes = classes;
    this.departements = departements;
    this.words = words;
  }

  Html draw() {
    long overseas =
        departements.keySet().stream().filter(DepartementCode::isOverseas).count();
    long rows = (overseas + SQUARES_IN_A_ROW - 1) / SQUARES_IN_A_ROW;
    long height = TOP + Outlines.HEIGHT + 260 + rows * (SQUARE + GAP);
    Html svg = Html.of("svg")
        .set("class", "map")
        .set("viewBox", "0 0 " + Outlines.WIDTH + " " + height)
        .set("role", "group")
        .set(
            "aria-label",
            words.get("atlas.map-label", "label", Names.clip(atlas.label(), Names.LONGEST)));
    svg.add(hatching());
    int square = 0;
    for (Map.Entry<DepartementCode, String> entry : departements.entrySet()) {
      DepartementCode code = entry.getKey();
      Optional<String> outline = Optional.ofNullable(Outlines.all().get(code));
      svg.add(link(
          code,
          entry.getValue(),
          outline.isPresent()
              ? Html.of("path").set("d", outline.get()).set("transform", "translate(0 " + TOP + ")")
              : square(code, square++)));
    }
    svg.add(enlarged());
    return svg.add(label(20, TOP + Outlines.HEIGHT + 190, words.get("atlas.overseas"), "start"));
  }

  private Html link(DepartementCode code, String name, Html shape) {
    @Nullable BigDecimal value = atlas.values().get(code);
    String figure = words.get(
        "atlas.figure",
        "name",
        Names.clip(name, 80),
        "code",
        code.toString(),
        "value",
        value == null ? words.get("atlas.no-data") : TextFormat.number(value, words.language()));
    return Html.of("a")
        .set("class", kind(value, classes))
        .set("href", "#" + row(code))
        .set("aria-label", figure)
        .add(shape, label(Outlines.WIDTH / 2, 250, figure, "middle").set("class", "label told"));
  }

  /** A département without outline: a square with its code. */
  private static Html square(DepartementCode code, int number) {
    int x = 20 + number % SQUARES_IN_A_ROW * (SQUARE + GAP);
    int y = TOP + Outlines.HEIGHT + 240 + number / SQUARES_IN_A_ROW * (SQUARE + GAP);
    return Html.of("g")
        .add(
            Html.of("rect")
                .set("class", "shape")
                .set("x", x)
                .set("y", y)
                .set("width", SQUARE)
                .set("height", SQUARE),
            Html.of("rect")
                .set("class", "plate")
                .set("x", x + 90)
                .set("y", y + 180)
                .set("width", SQUARE - 180)
                .set("height", 200),
            label(x + SQUARE / 2, y + SQUARE / 2 + 60, code.toString(), "middle"));
  }

  /** Paris and its neighbours are too small to be seen: once more, five times as large, for the eye only. */
  private Html enlarged() {
    int scale = 5;
    // Where the four begin on the map, and where they are to begin.
    int fromX = 2_985;
    int fromY = 1_345;
    int toX = 60;
    int toY = TOP + 20;
    Html inset = Html.of("g")
        .set("aria-hidden", "true")
        .set(
            "transform",
            "translate(" + (toX - scale * fromX) + " " + (toY - scale * fromY) + ") scale(" + scale
                + ")");
    for (DepartementCode code : PARIS) {
      String outline = Objects.requireNonNull(Outlines.all().get(code));
      inset.add(Html.of("g")
          .set("class", kind(atlas.values().get(code), classes) + " thin")
          .add(Html.of("path").set("d", outline)));
    }
    return Html.group().add(inset, label(toX, TOP - 60, words.get("atlas.paris"), "start"));
  }

  private static Html hatching() {
    return Html.of("defs")
        .add(Html.of("pattern")
            .set("id", "no-data")
            .set("width", 90)
            .set("height", 90)
            .set("patternUnits", "userSpaceOnUse")
            .add(
                Html.of("rect").set("width", 90).set("height", 90).set("fill", "#fff"),
                Html.of("path").set("class", "hatch").set("d", "M0 90L90 0")));
  }

  private static Html label(int x, int y, String text, String anchor) {
    return Html.of("text", text)
        .set("class", "label")
        .set("x", x)
        .set("y", y)
        .set("text-anchor", anchor);
  }

  /** The class of style of a value. */
  static String kind(@Nullable BigDecimal value, Classes classes) {
    return value == null ? "none" : "c" + classes.of(value);
  }

  /** The row of a département in the table. */
  static String row(DepartementCode code) {
    return "departement-" + code;
  }

  /** A sample for a legend, beside the number of the class. */
  static Html sample(String kind) {
    return Html.of("span").set("class", "sample " + kind).set("aria-hidden", "true");
  }

  private static ImmutableSet<DepartementCode> codes(String... codes) {
    return Stream.of(codes).map(DepartementCode::of).collect(ImmutableSet.toImmutableSet());
  }
}
