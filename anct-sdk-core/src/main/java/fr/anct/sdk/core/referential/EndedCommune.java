package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.history.CommuneEvent;
import fr.anct.sdk.core.history.CommuneEventKind;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says how and when the commune of a code ended, if a vintage has it no more. */
final class EndedCommune {
  private final Geography geography;
  private final String code;
  private final int number;

  private EndedCommune(Geography geography, String code) {
    this.geography = geography;
    this.code = code;
    this.number = CodeNumber.ofCommune(code);
  }

  /** The problem {@code TERRITORY_ENDED}, or empty if no commune of that code is known to have been there before. */
  static Optional<Problem> problem(Geography geography, String code) {
    if (geography.findCommune(Table.MUNICIPAL, CodeNumber.ofCommune(code)) >= 0) {
      return Optional.empty();
    }
    EndedCommune ended = new EndedCommune(geography, code);
    int[] years = Vintages.years();
    for (int i = years.length - 1; i > 0; i--) {
      if (years[i] <= geography.header().year()
          && Vintages.of(years[i - 1]).findCurrent(ended.number) >= 0) {
        if (Vintages.of(years[i]).findCurrent(ended.number) >= 0) {
          return ended.named(); // it has not ended: a user's file has it not
        }
        return Optional.of(ended.betweenVintages(Vintages.of(years[i - 1]), Vintages.of(years[i])));
      }
    }
    Optional<Problem> before = ended.before(CommuneHistory.embedded());
    return before.isPresent() ? before : ended.named();
  }

  /** Not known as a commune, but as a part or a former code. */
  private Optional<Problem> named() {
    int row = Lineage.named(geography, code);
    if (row < 0) {
      return Optional.empty();
    }
    Commune commune = TerritoryViews.commune(geography, row);
    return Optional.of(Problem.of(
        ProblemCode.TERRITORY_ENDED,
        "code",
        code,
        "millesime",
        geography.header().year(),
        "successor",
        commune.code(),
        "name",
        commune.name()));
  }

  /** The vintages only bound the day. */
  private Problem betweenVintages(Geography before, Geography after) {
    List<Commune> first = communes(after, Lineage.forward(before, after, Table.CURRENT, number));
    boolean recoded = first.size() == 1
        && before.findCurrent(CodeNumber.ofCommune(first.get(0).code().toString())) < 0
        && comesFromOne(before, after, first.get(0));
    List<Commune> last =
        communes(geography, Lineage.forward(before, geography, Table.CURRENT, number));
    List<Object> when = List.of("after", firstDay(before), "by", firstDay(after));
    return problem(
        recoded, first.stream().map(c -> c.code().toString()).toList(), "", last, "Between", when);
  }

  private static boolean comesFromOne(Geography before, Geography after, Commune commune) {
    int row = after.findCurrent(CodeNumber.ofCommune(commune.code().toString()));
    int sources = 0;
    for (int other = 0; other < before.firstRow(Table.DELEGATED); other++) {
      int code = before.number(Table.COMMUNE, other);
      if (after.findCurrent(code) < 0
          && Lineage.forward(before, after, Table.CURRENT, code).contains(row)) {
        sources++;
      }
    }
    return sources == 1;
  }

  private Optional<Problem> before(CommuneHistory history) {
    HistoricalCommune last = null;
    for (HistoricalCommune period : history.periods(code)) {
      if (period.type() == TerritoryType.COMMUNE && period.until().isPresent()) {
        last = period;
      }
    }
    if (last == null) {
      return Optional.empty();
    }
    LocalDate day = last.until().orElseThrow();
    LocalDate eve = day.minusDays(1);
    List<HistoricalCommune> first = history.successors(code, eve, day);
    ImmutableList<Commune> now = Lineage.resolve(geography, code, eve).communes();
    boolean recoded = first.size() == 1 && isChangeOfCode(history, day);
    String name = first.size() == 1 ? first.get(0).name() : "";
    return Optional.of(problem(
        recoded,
        first.stream().map(HistoricalCommune::code).toList(),
        name,
        now,
        "On",
        List.of("date", day)));
  }

  private boolean isChangeOfCode(CommuneHistory history, LocalDate day) {
    for (CommuneEvent event : history.events(code)) {
      boolean ofCode = event.date().equals(day)
          && event.before().isPresent()
          && event.before().get().type() == TerritoryType.COMMUNE
          && event.before().get().code().equals(code);
      if (ofCode
          && event.kind() != CommuneEventKind.DEPARTEMENT_CHANGE
          && event.kind() != CommuneEventKind.CHEF_LIEU_CHANGE) {
        return false;
      }
    }
    return true;
  }

  private Problem problem(
      boolean recoded,
      List<String> first,
      String firstName,
      List<Commune> last,
      String suffix,
      List<Object> when) {
    List<Object> values = new ArrayList<>();
    Collections.addAll(values, "code", code, "millesime", geography.header().year());
    values.addAll(when);
    if (last.isEmpty()) {
      Collections.addAll(values, "form", "suppressed" + suffix);
      int row = Lineage.named(geography, code);
      if (row >= 0) {
        Commune commune = TerritoryViews.commune(geography, row);
        Collections.addAll(values, "successor", commune.code(), "name", commune.name());
        values.set(values.indexOf("suppressed" + suffix), "shared" + suffix);
      }
    } else if (last.size() > 1) {
      StringBuilder successors = new StringBuilder();
      for (Commune commune : last) {
        successors
            .append(successors.isEmpty() ? "" : ", ")
            .append(commune.code())
            .append(' ')
            .append(commune.name());
      }
      Collections.addAll(values, "form", "divided" + suffix, "successors", successors);
    } else {
      Commune successor = last.get(0);
      Collections.addAll(values, "successor", successor.code(), "name", successor.name());
      String how = recoded ? "recoded" : "merged";
      if (first.equals(List.of(successor.code().toString()))) {
        Collections.addAll(values, "form", how + suffix);
      } else if (first.size() == 1 && !firstName.isEmpty()) {
        Collections.addAll(
            values, "form", how + "Then", "first", first.get(0), "firstName", firstName);
      } else {
        Collections.addAll(values, "form", "ended" + suffix);
      }
    }
    return Problem.of(ProblemCode.TERRITORY_ENDED, values.toArray());
  }

  private static List<Commune> communes(Geography geography, TreeSet<Integer> rows) {
    return rows.stream().map(row -> TerritoryViews.commune(geography, row)).toList();
  }

  private static LocalDate firstDay(Geography geography) {
    return LocalDate.of(geography.header().year(), 1, 1);
  }
}
