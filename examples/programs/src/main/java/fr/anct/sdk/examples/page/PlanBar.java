package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ResourceKind;
import fr.anct.sdk.funding.plan.ResourceShare;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plan as a stacked bar, with the ceilings drawn on it; under it each ceiling with what counts against it, on the same
 * scale. Each resource has a number and a pattern of its own, so that no colour is needed to tell them apart.
 *
 * <p>What most ceilings count stands first and the own share last: a ceiling can then be drawn on the bar itself if what it
 * counts is the beginning or the end of it.
 */
final class PlanBar {
  private static final int WIDTH = 1_000;
  private static final int LEFT = 20;
  private static final int SCALE = WIDTH - 2 * LEFT;
  private static final int BAR_TOP = 62;
  private static final int BAR_HEIGHT = 56;
  private static final int ROW_HEIGHT = 62;
  private static final int LETTER = 20;

  private final Words words;
  private final ImmutableList<ResourceShare> order;
  private final ImmutableList<Ceiling> ceilings;
  private final Euros expenses;
  private final Euros all;

  private PlanBar(FinancingPlan plan, ImmutableList<Ceiling> ceilings, Words words) {
    this.words = words;
    this.ceilings = ceilings;
    this.order = ordered(plan, ceilings);
    this.expenses = plan.totalExpenses();
    Euros most = expenses.max(plan.totalResources());
    for (Ceiling ceiling : ceilings) {
      most = most.max(ceiling.limit()).max(ceiling.observed());
    }
    this.all = most;
  }

  static PlanBar of(FinancingPlan plan, ImmutableList<Ceiling> ceilings, Words words) {
    return new PlanBar(plan, ceilings, words);
  }

  /** The resources as they stand in the bar; the first has number 1. */
  ImmutableList<ResourceShare> order() {
    return order;
  }

  /** Nothing can be drawn of a plan without money. */
  boolean isEmpty() {
    return order.isEmpty() || !all.isPositive();
  }

  Html draw(String title, String description) {
    int height = BAR_TOP + BAR_HEIGHT + 48 + ceilings.size() * ROW_HEIGHT + 12;
    Html svg = Html.of("svg")
        .set("class", "bar")
        .set("viewBox", "0 0 " + WIDTH + " " + height)
        .set("role", "img")
        .set("aria-label", title + ". " + description)
        .add(Patterns.defs(), bar());
    int top = BAR_TOP + BAR_HEIGHT + 64;
    for (Ceiling ceiling : ceilings) {
      svg.add(row(ceiling, top));
      top += ROW_HEIGHT;
    }
    return svg;
  }

  private Html bar() {
    Html bar = Html.of("g");
    Euros from = Euros.ZERO;
    for (int i = 0; i < order.size(); i++) {
      ResourceShare share = order.get(i);
      bar.add(segment(i, from, share.amount(), BAR_TOP, BAR_HEIGHT));
      from = from.plus(share.amount());
    }
    int end = x(expenses);
    bar.add(
        line(end, BAR_TOP - 8, BAR_TOP + BAR_HEIGHT + 8, "expenses"),
        text(
            end,
            BAR_TOP + BAR_HEIGHT + 24,
            words.get("plan.expenses", "amount", euros(expenses)),
            end > WIDTH / 2 ? "end" : "start"));
    marks().forEach((x, letters) -> bar.add(mark(x, letters)));
    return bar;
  }

  /** Where ceilings fall on the bar; several may fall on one place. */
  private Map<Integer, List<Ceiling>> marks() {
    Map<Integer, List<Ceiling>> marks = new TreeMap<>();
    Euros total = order.stream().map(ResourceShare::amount).reduce(Euros.ZERO, Euros::plus);
    for (Ceiling ceiling : ceilings) {
      if (ceiling.ownShare() && !ceiling.limit().isGreaterThan(total)) {
        marks
            .computeIfAbsent(x(total.minus(ceiling.limit())), at -> new ArrayList<>())
            .add(ceiling);
      } else if (!ceiling.ownShare() && isBeginning(ceiling)) {
        marks.computeIfAbsent(x(ceiling.limit()), at -> new ArrayList<>()).add(ceiling);
      }
    }
    return marks;
  }

  private boolean isBeginning(Ceiling ceiling) {
    return !ceiling.counted().isEmpty()
        && order.stream()
            .limit(ceiling.counted().size())
            .allMatch(share -> isCounted(share, ceiling));
  }

  private Html mark(int x, List<Ceiling> here) {
    Html mark = Html.of("g").add(line(x, 34, BAR_TOP + BAR_HEIGHT + 6, "limit"));
    int left = x - here.size() * (LETTER + 2) / 2;
    left = Math.max(2, Math.min(left, WIDTH - here.size() * (LETTER + 2)));
    for (Ceiling ceiling : here) {
      mark.add(letter(left, 14, ceiling));
      left += LETTER + 2;
    }
    return mark;
  }

  /** One ceiling: its name and figures, and under them what counts. */
  private Html row(Ceiling ceiling, int top) {
    Html row = Html.of("g");
    row.add(letter(LEFT, top - 16, ceiling));
    row.add(text(LEFT + LETTER + 8, top, label(ceiling), "start"));
    int y = top + 12;
    int height = 22;
    row.add(rect(LEFT, y, SCALE, height, "track"));
    Euros from = Euros.ZERO;
    for (int i = 0; i < order.size(); i++) {
      if (isCounted(order.get(i), ceiling)) {
        row.add(segment(i, from, order.get(i).amount(), y, height));
        from = from.plus(order.get(i).amount());
      }
    }
    if (!from.equals(ceiling.observed())) {
      // What counts is not a sum of whole lines: only its amount is drawn.
      row.add(rect(LEFT, y, x(ceiling.observed()) - LEFT, height, "plain"));
    }
    if (ceiling.isBroken()) {
      int least = Math.min(x(ceiling.limit()), x(ceiling.observed()));
      int most = Math.max(x(ceiling.limit()), x(ceiling.observed()));
      row.add(rect(least, y - 4, most - least, height + 8, "excess"));
    }
    return row.add(line(x(ceiling.limit()), y - 7, y + height + 7, "limit"));
  }

  private String label(Ceiling ceiling) {
    String compared = Names.clip(words.title("rule." + ceiling.result().rule()), 70) + words.colon()
        + euros(ceiling.observed()) + " " + Symbols.held(ceiling) + " " + euros(ceiling.limit());
    return ceiling.isBroken()
        ? compared + " — "
            + words.get(
                ceiling.isFloor() ? "plan.short" : "plan.excess",
                "amount",
                euros(ceiling.result().excess().orElse(Euros.ZERO)))
        : compared;
  }

  private static boolean isCounted(ResourceShare share, Ceiling ceiling) {
    return ceiling.ownShare()
        ? share.kind() == ResourceKind.OWN_FUNDS || share.kind() == ResourceKind.LOANS
        : share.contribution().filter(ceiling.counted()::contains).isPresent();
  }

  private Html segment(int index, Euros from, Euros amount, int y, int height) {
    int left = x(from);
    int width = x(from.plus(amount)) - left;
    Html segment = Html.of("g")
        .add(rect(left, y, width, height, "segment")
            .set("fill", Patterns.fill(index, order.get(index).kind())));
    if (width < 28) {
      return segment;
    }
    int middle = left + 14;
    return segment.add(
        Html.of("circle")
            .set("class", "number")
            .set("cx", middle)
            .set("cy", y + height / 2)
            .set("r", 10),
        text(middle, y + height / 2 + 5, Integer.toString(index + 1), "middle"));
  }

  private static Html letter(int x, int y, Ceiling ceiling) {
    return Html.of("g")
        .set("class", ceiling.isBroken() ? "letter broken" : "letter")
        .add(
            rect(x, y, LETTER, LETTER, "letter"),
            text(x + LETTER / 2, y + 15, ceiling.letter(), "middle"));
  }

  private static Html text(int x, int y, String text, String anchor) {
    return Html.of("text", text).set("x", x).set("y", y).set("text-anchor", anchor);
  }

  private static Html rect(int x, int y, int width, int height, String kind) {
    return Html.of("rect")
        .set("class", kind)
        .set("x", x)
        .set("y", y)
        .set("width", width)
        .set("height", height);
  }

  private static Html line(int x, int from, int to, String kind) {
    return Html.of("line")
        .set("class", kind)
        .set("x1", x)
        .set("y1", from)
        .set("x2", x)
        .set("y2", to);
  }

  /** Where an amount lies, to the dot below. */
  private int x(Euros amount) {
    return LEFT
        + BigInteger.valueOf(amount.cents())
            .multiply(BigInteger.valueOf(SCALE))
            .divide(BigInteger.valueOf(all.cents()))
            .intValueExact();
  }

  private String euros(Euros amount) {
    return TextFormat.euros(amount.cents(), words.language());
  }

  private static ImmutableList<ResourceShare> ordered(
      FinancingPlan plan, ImmutableList<Ceiling> ceilings) {
    Comparator<ResourceShare> order = Comparator.comparing(
            (ResourceShare share) -> share.kind() != ResourceKind.CONTRIBUTION)
        .thenComparing(share -> share.kind() != ResourceKind.OWN_IN_KIND)
        .thenComparing(share ->
            -ceilings.stream().filter(ceiling -> isCounted(share, ceiling)).count());
    return ImmutableList.sortedCopyOf(order, plan.shares());
  }
}
