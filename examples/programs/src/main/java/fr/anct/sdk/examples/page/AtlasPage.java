package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A value of each département as a page: a map with its legend, and a table. The départements are those of the newest
 * geography, and those that the values name.
 */
public final class AtlasPage {
  private final Words words;
  private final Names names;
  private final Atlas atlas;
  private final Classes classes;
  private final ImmutableSortedMap<DepartementCode, String> departements;

  private AtlasPage(Atlas atlas, Language language) {
    this.words = Words.of(language);
    this.names = new Names(words);
    this.atlas = Objects.requireNonNull(atlas, "atlas");
    this.classes = atlas.scale() == Atlas.Scale.QUANTILES
        ? Classes.quantiles(atlas.values().values())
        : Classes.equalSteps(atlas.values().values());
    this.departements = departements(atlas);
  }

  /**
   * Writes an atlas.
   *
   * @param atlas the values, not null
   * @param language the language, not null
   * @return a whole HTML document, to be stored in UTF-8, never null
   */
  public static String of(Atlas atlas, Language language) {
    return new AtlasPage(atlas, language).write();
  }

  /**
   * Writes an atlas of counts, in quantiles.
   *
   * @param title what the page is called, not null
   * @param label what is counted, not null
   * @param counts the counts, zero or more; a département that is not there has no data, not null
   * @param language the language, not null
   * @return a whole HTML document, to be stored in UTF-8, never null
   * @throws IllegalArgumentException if a count is below zero
   */
  public static String of(
      String title, String label, Map<DepartementCode, Long> counts, Language language) {
    return of(Atlas.counts(title, label, counts), language);
  }

  private String write() {
    Html header = Html.group()
        .add(
            Html.of("h1").add(names.show(atlas.title())),
            Html.of("p").add(names.show(atlas.label())));
    Html main = Html.group().add(map(), legend(), table(), sources());
    return Page.write(words, names, words.get("atlas.title", "title", atlas.title()), header, main);
  }

  private Html map() {
    AtlasMap map = new AtlasMap(atlas, classes, departements, words);
    return Html.of("section")
        .add(
            Html.of("h2", words.get("atlas.map")),
            Html.of("p")
                .set("class", "screen")
                .add(Html.of("a", words.get("atlas.skip")).set("href", "#table")),
            Html.of("figure")
                .add(
                    map.draw(),
                    Html.of("figcaption", words.get("atlas.map-caption")).set("class", "screen")));
  }

  private Html legend() {
    Html rows = Html.of("tbody");
    rows.add(entry("none", "–", words.get("atlas.no-data"), missing()));
    rows.add(entry("c0", "0", words.get("atlas.zero"), members(0)));
    for (int i = 0; i < classes.bounds().size(); i++) {
      Classes.Bounds bounds = classes.bounds().get(i);
      boolean single = bounds.least().compareTo(bounds.most()) == 0;
      String name = single
          ? number(bounds.least())
          : words.get("atlas.class", "from", number(bounds.least()), "to", number(bounds.most()));
      rows.add(entry("c" + (i + 1), Integer.toString(i + 1), name, members(i + 1)));
    }
    return Html.of("section")
        .add(
            Html.of("h2", words.get("atlas.legend")),
            Html.of(
                "p",
                words.get(
                    atlas.scale() == Atlas.Scale.QUANTILES
                        ? "atlas.quantiles"
                        : "atlas.equal-steps")),
            Tables.wide(
                Html.of("table")
                    .set("class", "classes")
                    .add(
                        Html.of("caption").add(names.show(atlas.label())),
                        Tables.head(
                            words.get("atlas.class-number"),
                            words.get("atlas.values"),
                            "#" + words.get("atlas.members")),
                        rows),
                words.get("atlas.legend")));
  }

  private static Html entry(String kind, String number, String name, int members) {
    return Html.of("tr")
        .add(
            Html.of("th").set("scope", "row").add(AtlasMap.sample(kind)).text(number),
            Html.of("td", name),
            Html.of("td", Integer.toString(members)).set("class", "number"));
  }

  private int missing() {
    return departements.size() - atlas.values().size();
  }

  private int members(int number) {
    return (int) atlas.values().values().stream()
        .filter(value -> classes.of(value) == number)
        .count();
  }

  private Html table() {
    Html rows = Html.of("tbody");
    for (DepartementCode code : sorted()) {
      BigDecimal value = atlas.values().get(code);
      rows.add(Html.of("tr")
          .set("id", AtlasMap.row(code))
          .set("tabindex", "-1")
          .add(
              Html.of("td", code.toString()),
              Html.of("th")
                  .set("scope", "row")
                  .add(names.show(Objects.requireNonNull(departements.get(code)))),
              Html.of("td", value == null ? words.get("atlas.no-data") : number(value))
                  .set("class", "number"),
              Html.of("td")
                  .add(AtlasMap.sample(AtlasMap.kind(value, classes)))
                  .text(value == null ? "–" : Integer.toString(classes.of(value)))));
    }
    BigDecimal total = atlas.values().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Html foot = Html.of("tr")
        .add(
            Html.of("th", words.get("atlas.total")).set("scope", "row").set("colspan", 2),
            Html.of("td", number(total)).set("class", "number"),
            Html.of("td"));
    return Html.of("section")
        .set("id", "table")
        .set("tabindex", "-1")
        .add(
            Html.of("h2", words.get("atlas.table")),
            Html.of("p", words.get("atlas.missing", "count", Integer.toString(missing()))),
            Tables.wide(
                Html.of("table")
                    .add(
                        Html.of("caption")
                            .add(names.show(
                                words.get("atlas.table-caption", "label", atlas.label()))),
                        Tables.head(
                            words.get("atlas.code"),
                            words.get("atlas.departement"),
                            "#" + words.get("atlas.value"),
                            words.get("atlas.class-number")),
                        rows,
                        Html.of("tfoot").add(foot)),
                words.get("atlas.table")));
  }

  /** From the largest to the smallest, equal ones by their code, those without data last. */
  private List<DepartementCode> sorted() {
    Comparator<DepartementCode> byValue = Comparator.comparing(
        code -> atlas.values().get(code), Comparator.nullsLast(Comparator.reverseOrder()));
    return ImmutableList.sortedCopyOf(
        byValue.thenComparing(Comparator.naturalOrder()), departements.keySet());
  }

  private Html sources() {
    Html list = Html.of("ul");
    for (String note : atlas.notes()) {
      list.add(Html.of("li").add(names.show(note)));
    }
    return Html.of("section")
        .add(
            Html.of("h2", words.get("atlas.sources")),
            list.add(
                Html.of("li", words.get("atlas.outlines")),
                Html.of("li", words.get("atlas.rhone"))));
  }

  private String number(BigDecimal value) {
    return TextFormat.number(value, words.language());
  }

  private static ImmutableSortedMap<DepartementCode, String> departements(Atlas atlas) {
    Map<DepartementCode, String> all = new TreeMap<>();
    atlas.values().keySet().forEach(code -> all.put(code, code.toString()));
    for (Departement departement : TerritorialReferential.latest().departements()) {
      if (!departement.code().isOverseas()
          || all.containsKey(departement.code())
          || AtlasMap.DROM.contains(departement.code())) {
        all.put(departement.code(), departement.name());
      }
    }
    return ImmutableSortedMap.copyOf(all);
  }
}
