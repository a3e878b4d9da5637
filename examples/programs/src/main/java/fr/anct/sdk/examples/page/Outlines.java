package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.code.DepartementCode;

/** The outlines of the départements of metropolitan France; where they come from is in {@code NOTICE.txt}. */
final class Outlines {
  static final int WIDTH = 6_130;
  static final int HEIGHT = 5_850;

  private static final ImmutableSortedMap<DepartementCode, String> ALL = read();

  private Outlines() {}

  static ImmutableSortedMap<DepartementCode, String> all() {
    return ALL;
  }

  private static ImmutableSortedMap<DepartementCode, String> read() {
    ImmutableSortedMap.Builder<DepartementCode, String> all = ImmutableSortedMap.naturalOrder();
    Words.resource("departements.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          int space = line.indexOf(' ');
          all.put(DepartementCode.of(line.substring(0, space)), line.substring(space + 1));
        });
    return all.buildOrThrow();
  }
}
