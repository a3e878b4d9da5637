package fr.anct.sdk.core.programme.generator;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.programme.AsOf;
import fr.anct.sdk.core.programme.PartialDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of the sheet: plain dates, stretches of years, and a closed list of words. */
final class SheetTimes {
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

  /** Only what the words say is turned into dates: a season stays a year. */
  private static final ImmutableMap<String, AsOf> WORDS = ImmutableMap.<String, AsOf>builder()
      .put("2021-06 (date de publication, déduite)", at("2021-06"))
      .put("2020 printemps", at("2020"))
      .put("été 2020", at("2020"))
      .put("automne 2020", at("2020"))
      .put("rentrée 2020", at("2020"))
      .put("2020 vs 2019", at("2020"))
      .put("2020 (plan de relance)", at("2020"))
      .put("2020-T4", AsOf.between(PartialDate.of(2020, 10), PartialDate.of(2020, 12)))
      .put("2023+", at("2023"))
      .put("au 2021-03-31", at("2021-03-31"))
      .put("à partir du 2021-03-10", at("2021-03-10"))
      .put("2014-2020 (au 31/12/2020)", years(2014, 2020))
      .put("5 ans (2018-2022)", years(2018, 2022))
      .put("moyenne 2017-2019", years(2017, 2019))
      .put("annuel", AsOf.ofNote("annuel"))
      .put("cible", AsOf.ofNote("cible"))
      .put("durée du programme", AsOf.ofNote("durée du programme"))
      .put("non daté", AsOf.ofNote("non daté"))
      .put("prévision", AsOf.ofNote("prévision"))
      .buildOrThrow();

  private SheetTimes() {}

  static AsOf read(String text) {
    AsOf words = WORDS.get(text);
    if (words != null) {
      return words.withNote(text);
    }
    Matcher years = YEARS.matcher(text);
    if (years.matches()) {
      return years(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
    }
    if (DATE.matcher(text).matches()) {
      return at(text);
    }
    throw new IllegalArgumentException("no reading of the time: " + text);
  }

  static String write(AsOf time) {
    return time.note()
        .orElseGet(
            () -> time.from().orElseThrow() + time.to().map(to -> "-" + to).orElse(""));
  }

  private static AsOf at(String date) {
    return AsOf.of(PartialDate.parse(date));
  }

  private static AsOf years(int from, int to) {
    return AsOf.between(PartialDate.of(from), PartialDate.of(to));
  }
}
