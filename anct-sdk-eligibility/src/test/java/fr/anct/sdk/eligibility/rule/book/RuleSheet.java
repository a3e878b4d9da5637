package fr.anct.sdk.eligibility.rule.book;

import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A book of rules as a page that a person can hold against the law: every version, condition, operator and figure. */
final class RuleSheet {
  private final StringBuilder out = new StringBuilder();

  private RuleSheet() {}

  static String of(RuleBook book) {
    RuleSheet sheet = new RuleSheet();
    book.rules().forEach(sheet::write);
    return sheet.out.toString();
  }

  private void write(EligibilityRule rule) {
    line(0, rule.id() + " → " + rule.programme());
    write(1, "scope ", rule.scope());
    for (Dated<RuleVersion> version : rule.versions().values()) {
      line(
          1,
          version.from() + " … "
              + version.until().map(day -> day.minusDays(1).toString()).orElse("") + " "
              + version.value().nature() + ", read "
              + version.reviewedOn()
              + cited(Optional.of(version.citation())));
      version.value().readings().forEach(reading -> write("", reading));
      version.value().preFilter().forEach(reading -> write("could apply: ", reading));
    }
  }

  private void write(String role, Reading reading) {
    String key = reading.key().equals("eligibility.reading") ? "" : reading.key();
    if (!key.isEmpty() || !role.isEmpty()) {
      line(2, role + key + cited(reading.citation()));
    }
    write(3, "", reading.criterion());
    reading.onProposal().ifPresent(condition -> write(3, "on proposal ", condition));
  }

  private void write(int depth, String role, Criterion criterion) {
    if (criterion instanceof Criterion.Clause clause) {
      write(
          depth,
          role + "“" + clause.key() + "”" + cited(clause.citation()) + " ",
          clause.criterion());
    } else if (criterion instanceof Criterion.All all) {
      write(depth, role + "all of", all.criteria());
    } else if (criterion instanceof Criterion.Any any) {
      write(depth, role + "any of", any.criteria());
    } else if (criterion instanceof Criterion.AtLeast atLeast) {
      write(depth, role + "at least " + atLeast.count() + " of", atLeast.criteria());
    } else if (criterion instanceof Criterion.Not not) {
      write(depth, role + "not ", not.criterion());
    } else {
      line(depth, role + leaf(criterion));
    }
  }

  private void write(int depth, String title, List<Criterion> children) {
    line(depth, title + (children.isEmpty() ? " nothing" : ""));
    children.forEach(child -> write(depth + 1, "", child));
  }

  static String leaf(Criterion criterion) {
    if (criterion instanceof Criterion.Comparison comparison) {
      return text(comparison.left()) + " " + comparison.operator().symbol() + " "
          + text(comparison.right());
    }
    if (criterion instanceof Criterion.Membership membership) {
      return membership.fact() + " in " + membership.words();
    }
    if (criterion instanceof Criterion.Checked checked) {
      return checked.flag().id();
    }
    return ((Criterion.Designated) criterion).designation().id();
  }

  private static String text(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.value().toPlainString() + " " + constant.unit();
    }
    if (term instanceof Term.OfFact of) {
      return of.fact().id();
    }
    if (term instanceof Term.Scaled scaled) {
      return scaled.rate() + " × " + text(scaled.of());
    }
    if (term instanceof Term.Sum sum) {
      return sum.terms().stream().map(RuleSheet::text).collect(Collectors.joining(" + ", "(", ")"));
    }
    if (term instanceof Term.Difference difference) {
      return "(" + text(difference.from()) + " - " + text(difference.less()) + ")";
    }
    if (term instanceof Term.Quotient quotient) {
      return "(" + text(quotient.dividend()) + " / " + text(quotient.divisor()) + ")";
    }
    if (term instanceof Term.RoundedUp rounded) {
      return "up(" + rounded.step() + ", " + text(rounded.of()) + ")";
    }
    Term.Published published = (Term.Published) term;
    return "(" + text(published.of()) + " else " + published.fact().id() + ")";
  }

  private static String cited(Optional<Citation> citation) {
    return citation
        .map(one -> " [" + one.reference()
            + (one.confidence() == Confidence.VERIFIED ? "" : ", " + one.confidence()) + "]")
        .orElse("");
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
