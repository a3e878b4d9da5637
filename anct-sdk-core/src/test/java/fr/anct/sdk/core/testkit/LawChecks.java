package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.LawPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What all that a module takes for law owes: no hole, no overlap, citations of one form, days in order. */
public final class LawChecks {
  private static final Pattern LEGAL_ID =
      Pattern.compile("(LEGIARTI|LEGITEXT|JORFARTI|JORFTEXT|CETATEXT)[0-9]{12}");
  /** A capital or a figure first, no straight apostrophe, no blank at either end or twice, no stop at the end. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?=[\\p{Lu}0-9«])(?!.*(['\"<>\\p{Cntrl}]|  ))\\S.*[^\\s.,;:]");

  private LawChecks() {}

  /**
   * Asserts that citations are well formed and days in order.
   *
   * @param law the parts
   * @param writtenBefore a day after which none of them can have been read
   */
  public static void checkCitations(List<LawPart> law, LocalDate writtenBefore) {
    TreeSet<String> wrong = new TreeSet<>();
    for (LawPart part : law) {
      Citation citation = part.citation();
      if (!REFERENCE.matcher(citation.reference()).matches()
          || citation.legalId().filter(id -> !LEGAL_ID.matcher(id).matches()).isPresent()
          || citation.inForceFrom().filter(part.from()::isBefore).isPresent()
          || !part.reviewedOn().isBefore(writtenBefore)) {
        wrong.add(part.toString());
      }
    }
    assertThat(law).hasSizeGreaterThan(50);
    assertThat(wrong).isEmpty();
  }

  /**
   * Asserts that each version of a part begins where the one before ends.
   *
   * @param law the parts, those of one name in order of time
   * @param holes the known holes and overlaps: rule, part, the end of one version and the beginning of the next
   */
  public static void checkVersions(List<LawPart> law, String... holes) {
    Map<String, LawPart> last = new TreeMap<>();
    TreeSet<String> found = new TreeSet<>();
    for (LawPart part : law) {
      String name = (part.rule() + " " + part.part()).strip();
      LawPart before = last.put(name, part);
      boolean same = before != null
          && before.from().equals(part.from())
          && before.until().equals(part.until())
          && !before.citation().equals(part.citation());
      if (before != null && !same && !before.until().filter(part.from()::equals).isPresent()) {
        found.add(
            name + " " + before.until().map(LocalDate::toString).orElse("…") + " " + part.from());
      }
    }
    assertThat(found).isEqualTo(ImmutableSet.copyOf(holes));
  }
}
