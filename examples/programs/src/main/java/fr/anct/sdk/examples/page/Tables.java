package fr.anct.sdk.examples.page;

/** What tables have in common. */
final class Tables {
  private Tables() {}

  /** A row of headings; one that starts with {@code #} stands over numbers. */
  static Html head(String... titles) {
    Html row = Html.of("tr");
    for (String title : titles) {
      boolean number = title.startsWith("#");
      Html cell = Html.of("th", number ? title.substring(1) : title).set("scope", "col");
      row.add(number ? cell.set("class", "number") : cell);
    }
    return Html.of("thead").add(row);
  }

  /** A table that is wider than a small screen moves in a frame of its own, which the keyboard reaches. */
  static Html wide(Html table, String label) {
    return Html.of("div")
        .set("class", "wide")
        .set("role", "region")
        .set("tabindex", 0)
        .set("aria-label", label)
        .add(table);
  }
}
