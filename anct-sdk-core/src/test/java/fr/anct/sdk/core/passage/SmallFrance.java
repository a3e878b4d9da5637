package fr.anct.sdk.core.passage;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.GeographyAssembler;
import fr.anct.sdk.core.internal.geo.Header;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Millesime;
import java.util.ArrayList;
import java.util.List;

/**
 * Passages between geographies of a line: {@code A: a10 b20+c | B: d? | -: e} is an EPCI A of the commune a, of 10
 * inhabitants, and b, of 20, with a part c that it was merged with; an EPCI B of d, whose population is unknown; and e in
 * no EPCI.
 */
final class SmallFrance {
  private static final int CENSUS = 2018;

  private SmallFrance() {}

  static Passage passage(String before, String after) {
    return new Passage(
        TerritorialReferential.of(Millesime.of(2021)),
        TerritorialReferential.of(Millesime.of(2022)),
        Relation.between(geography(2021, before), geography(2022, after)));
  }

  static Geography geography(int year, String line) {
    GeographyAssembler france = new GeographyAssembler();
    france.add(Table.DEPARTEMENT, CodeNumber.ofShort("01"), "Ain").set(Column.DEPARTEMENT_ZONE, 0);
    for (String group : line.split("\\|", -1)) {
      String[] parts = group.strip().split(": *", -1);
      int siren = 200_000_000 + parts[0].charAt(0);
      if (!parts[0].equals("-")) {
        france.add(Table.EPCI, siren, parts[0]);
      }
      for (String text : parts[1].split(" ", -1)) {
        commune(france, text, parts[0].equals("-") ? CodeNumber.NONE : siren);
      }
    }
    return france.build(new Header(year, year, 0, CENSUS, CENSUS, 0, "test"));
  }

  private static void commune(GeographyAssembler france, String text, int siren) {
    String[] parts = text.split("\\+", -1);
    String code = code(parts[0].charAt(0));
    GeographyAssembler.Row row = france.addCommune(Table.CURRENT, code, parts[0].substring(0, 1));
    if (siren >= 0) {
      row.set(Column.COMMUNE_EPCI, siren);
    }
    String figure = parts[0].substring(1);
    if (!figure.equals("?")) {
      row.set(Column.COMMUNE_MUNICIPALE, figure.isEmpty() ? 1 : Integer.parseInt(figure));
    }
    List<Integer> former = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String part = code(parts[i].charAt(0));
      france
          .addCommune(Table.DELEGATED, part, parts[i])
          .set(Column.COMMUNE_PARENT, GeographyAssembler.number(code));
      former.add(GeographyAssembler.number(part));
    }
    row.setFormerCodes(former);
  }

  /** The code of a commune called by a small letter. */
  static String code(char letter) {
    return "010" + (letter - 'a' + 10);
  }
}
