package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.text.Language;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes how many small communes each département has as a page. */
public final class AtlasPageExample {
  private static final int CENSUS = 2023;
  private static final int SMALL = 500;

  private AtlasPageExample() {}

  /**
   * Writes the page to {@code --out FILE}, or to a temporary directory, and prints where it is.
   *
   * @param args {@code --lang fr|en}, {@code --out FILE} or nothing
   */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * Writes the page.
   *
   * @param args {@code --lang fr|en}, {@code --out FILE} or nothing, not null
   * @param out where the path of the page is told, not null
   * @param err where problems are told, not null
   * @return 0 if the page was written, 1 if it could not be, 2 for an argument that is not known
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PageMain.run(args, out, err, "atlas", AtlasPageExample::page);
  }

  static String page(Language language) {
    Words words = Words.of(language);
    TerritorialReferential geography = TerritorialReferential.latest();
    Atlas atlas = Atlas.counts(
        words.get("example.atlas"),
        words.get("example.atlas-label", "census", Integer.toString(CENSUS)),
        counts(geography));
    for (Provenance source : geography.provenances()) {
      atlas = atlas.withNote(new Evidence(words, new Names(words)).text(source));
    }
    for (Caveat caveat : geography.caveats()) {
      atlas = atlas.withNote(caveat.message(language));
    }
    return AtlasPage.of(atlas, language);
  }

  /** A département of whose communes one has no population has no count: unknown is not zero. */
  private static Map<DepartementCode, Long> counts(TerritorialReferential geography) {
    Map<DepartementCode, Long> counts = new TreeMap<>();
    geography.departements().forEach(departement -> {
      long small = 0;
      for (Commune commune : departement.communes()) {
        Optional<Population> population = commune.population(PopulationKind.MUNICIPALE, CENSUS);
        if (population.isEmpty()) {
          return;
        }
        small += population.get().value() < SMALL ? 1 : 0;
      }
      counts.put(departement.code(), small);
    });
    return counts;
  }
}
