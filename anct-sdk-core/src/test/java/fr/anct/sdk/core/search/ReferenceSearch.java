package fr.anct.sdk.core.search;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.Territory;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The search once more, as its documentation says it, name by name: what the index must answer. */
final class ReferenceSearch {
  private static final Set<String> ARTICLES = Set.of("l", "le", "la", "les", "los", "las", "aux");

  /** A result and what it is sorted by. */
  record Found(Territory territory, Match match, int edits, int step) {}

  /** A territory and its name in one spelling. */
  private record Named(
      Territory territory,
      String name,
      String bare,
      List<String> suffixes,
      int tier,
      long population) {}

  private final List<Named> all = new ArrayList<>();
  private final Map<Territory, Named> byTerritory = new HashMap<>();

  ReferenceSearch(TerritorialReferential geography) {
    geography.communes().forEach(this::add);
    geography.delegatedCommunes().forEach(this::add);
    geography.associatedCommunes().forEach(this::add);
    geography.municipalArrondissements().forEach(this::add);
  }

  private void add(Territory territory) {
    String name = canonical(territory.name());
    int tier = territory instanceof Commune ? 0 : 1;
    Named named =
        new Named(territory, name, bare(name), suffixes(name), tier, population(territory));
    all.add(named);
    byTerritory.put(territory, named);
  }

  static String canonical(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{Mn}", "")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
    List<String> words = new ArrayList<>(Arrays.asList(plain.split(" ")));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).replaceFirst("^([0-9]+)(e|er|eme|ieme)$", "$1");
      word = word.replaceFirst("^0([0-9])$", "$1").replaceFirst("^st(e|s|es)?$", "saint$1");
      boolean inside = i > 0 && i < words.size() - 1;
      words.set(
          i, inside && word.equals("s") ? "sur" : inside && word.equals("ss") ? "sous" : word);
    }
    return String.join(" ", words);
  }

  private static String bare(String name) {
    int space = name.indexOf(' ');
    return space > 0 && ARTICLES.contains(name.substring(0, space))
        ? name.substring(space + 1)
        : name;
  }

  private static long population(Territory territory) {
    List<Population> populations = territory instanceof Commune commune
        ? commune.populations()
        : territory instanceof MunicipalArrondissement part ? part.populations() : List.of();
    return populations.stream()
        .filter(population -> population.provenance().dataset().contains("/communes.json"))
        .mapToLong(Population::value)
        .findFirst()
        .orElse(-1);
  }

  /** All results of a text without a code, in order, of which a filter keeps some. */
  List<Found> search(String text, Predicate<Territory> filter) {
    String query = canonical(text);
    if (query.isEmpty()) {
      return List.of();
    }
    List<Found> found = asItStands(query, text);
    if (found.isEmpty()) {
      found = withWords(query);
    }
    if (found.isEmpty()) {
      found = withTypos(query);
    }
    return found.stream()
        .filter(one -> filter.test(one.territory()))
        .sorted(Comparator.comparing(Found::match)
            .thenComparing(Found::step)
            .thenComparing(Found::edits)
            .thenComparing(this::named, this::compare))
        .toList();
  }

  private Named named(Found found) {
    return Objects.requireNonNull(byTerritory.get(found.territory()));
  }

  private int compare(Named one, Named other) {
    return Comparator.comparing(Named::tier)
        .thenComparing(Comparator.comparing(Named::population).reversed())
        .thenComparing(named -> named.territory().ref().code())
        .thenComparing(named -> named.territory().type())
        .compare(one, other);
  }

  private List<Found> asItStands(String query, String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT).matches("(.*[^a-z])?(st|ste|sts|stes)")
        ? query.replaceFirst("saint(e|s|es)?$", "st$1")
        : query;
    List<Found> found = new ArrayList<>();
    for (Named named : all) {
      String name = named.name();
      Match match = null;
      if (name.equals(query)) {
        match = Match.EXACT;
      } else if (named.bare().equals(query)
          || (!bare(query).equals(query)
              && (name.equals(bare(query)) || named.bare().equals(bare(query))))) {
        match = Match.EXACT_BUT_ARTICLE;
      } else if (begins(name, query)
          || begins(named.bare(), query)
          || begins(name, typed)
          || begins(named.bare(), typed)) {
        match = Match.PREFIX;
      } else if (named.suffixes().stream().anyMatch(s -> begins(s, query) || begins(s, typed))) {
        match = Match.LATER_WORD;
      }
      if (match != null) {
        found.add(new Found(named.territory(), match, 0, 0));
      }
    }
    return found;
  }

  private List<Found> withWords(String query) {
    List<Found> found = new ArrayList<>();
    String[] words = query.split(" ");
    for (Named named : all) {
      List<String> suffixes = new ArrayList<>(named.suffixes());
      suffixes.add(named.name());
      boolean each = words.length > 1;
      for (String word : words) {
        each = each && suffixes.stream().anyMatch(suffix -> begins(suffix, word));
      }
      if (each) {
        found.add(new Found(named.territory(), Match.WORDS, 0, 0));
      }
    }
    return found;
  }

  private List<Found> withTypos(String query) {
    int letters = query.replace(" ", "").length();
    int most = letters < 4 ? 0 : letters < 8 ? 1 : 2;
    List<Found> found = new ArrayList<>();
    if (most == 0 || query.length() > 64) {
      return found;
    }
    for (Named named : all) {
      int[] edits = edits(query, named.name());
      int[] bareEdits = edits(query, named.bare());
      int whole = Math.min(edits[0], bareEdits[0]);
      int beginning = Math.min(edits[1], bareEdits[1]);
      if (whole <= most) {
        found.add(new Found(named.territory(), Match.TYPO, whole, 0));
      } else if (beginning <= most) {
        found.add(new Found(named.territory(), Match.TYPO, beginning, 1));
      }
    }
    if (found.isEmpty()) {
      for (Named named : all) {
        int least = named.suffixes().stream()
            .mapToInt(suffix -> edits(query, suffix)[1])
            .min()
            .orElse(Integer.MAX_VALUE);
        if (least <= most) {
          found.add(new Found(named.territory(), Match.TYPO, least, 2));
        }
      }
    }
    return found;
  }

  /** What begins with each later word. */
  private static List<String> suffixes(String name) {
    List<String> suffixes = new ArrayList<>();
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      suffixes.add(name.substring(space + 1));
    }
    return suffixes;
  }

  /** A number at the end of the text is whole. */
  private static boolean begins(String name, String text) {
    if (!name.startsWith(text)) {
      return false;
    }
    return name.length() == text.length()
        || name.charAt(text.length()) == ' '
        || !text.matches("(.* )?[0-9]+");
  }

  /** The edits to the whole name, and to the beginning of it that is nearest: the textbook's table. */
  static int[] edits(String text, String name) {
    int[][] table = new int[text.length() + 1][name.length() + 1];
    for (int i = 0; i <= text.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int replaced = text.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        table[i][j] = Math.min(
            table[i - 1][j - 1] + replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        if (i > 1
            && j > 1
            && text.charAt(i - 1) == name.charAt(j - 2)
            && text.charAt(i - 2) == name.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    int[] last = table[text.length()];
    return new int[] {last[name.length()], Arrays.stream(last).min().orElseThrow()};
  }

  /** The commune that a territory is or is part of. */
  static Commune communeOf(Territory territory) {
    return territory instanceof Commune commune
        ? commune
        : territory instanceof DelegatedCommune delegated
            ? delegated.commune()
            : territory instanceof AssociatedCommune associated
                ? associated.commune()
                : ((MunicipalArrondissement) territory).commune();
  }

  /** Names to draw queries from. */
  List<String> names() {
    return Collections.unmodifiableList(
        all.stream().map(named -> named.territory().name()).toList());
  }
}
