package fr.anct.sdk.eligibility.reader;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.QpvCode;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.resolve.TerritoryMatch;
import fr.anct.sdk.core.resolve.TerritoryResolver;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.fact.Designation;
import fr.anct.sdk.eligibility.fact.Membership;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the designations of a list while its rows are read; used once. */
final class DesignationGatherer implements Consumer<Row> {
  private final ListLayout layout;
  private final TerritoryResolver resolver;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  DesignationGatherer(ListLayout layout, TerritoryResolver resolver) {
    this.layout = layout;
    this.resolver = resolver;
  }

  @Override
  public void accept(Row row) {
    ImmutableList<TerritoryMatch> matches = resolver.read(row, layout.territory());
    if (matches.isEmpty()) {
      return;
    }
    Optional<LocalDate> signedOn = layout.signedOn().flatMap(row::date);
    if (layout.id().isEmpty()) {
      String label = layout.label().map(row::text).orElse("");
      for (TerritoryMatch match : matches) {
        add(row, match.all().get(0).code(), label, signedOn, match);
      }
      return;
    }
    Column column = layout.id().get();
    ImmutableList<String> ids = ids(row, column);
    if (ids.isEmpty()) {
      return;
    }
    ImmutableList<String> labels =
        labels(row.text(column), layout.label().map(row::text).orElse(""), ids.size());
    for (int i = 0; i < ids.size(); i++) {
      for (TerritoryMatch match : matches) {
        add(row, ids.get(i), labels.get(i), signedOn, match);
      }
    }
  }

  private ImmutableList<String> ids(Row row, Column column) {
    ImmutableList<String> written = row.values(column);
    if (written.isEmpty()) {
      row.refuse(column, Problem.of(ProblemCode.EMPTY_CELL));
      return written;
    }
    if (layout.naming() != ListLayout.Naming.NEIGHBOURHOOD) {
      return written;
    }
    ImmutableList.Builder<String> codes = ImmutableList.builder();
    int found = 0;
    for (String text : written) {
      Optional<QpvCode> code = QpvCode.tryParse(text);
      if (code.isPresent()) {
        codes.add(code.get().toString());
        found++;
      }
    }
    if (found < written.size()) {
      for (String text : written) {
        @Nullable Problem problem = malformed(text);
        if (problem != null && found == 0) {
          row.refuse(column, problem);
        } else if (problem != null) {
          row.refuseCell(column, problem);
        }
      }
    }
    return codes.build();
  }

  private static @Nullable Problem malformed(String text) {
    if (QpvCode.tryParse(text).isPresent()) {
      return null;
    }
    try {
      QpvCode.of(text);
    } catch (AnctException e) {
      return e.problem();
    }
    return null;
  }

  /** A cell with several identifiers has as many names, between the same signs; else all have the whole name. */
  private static ImmutableList<String> labels(String ids, String labels, int count) {
    if (count > 1) {
      for (char sign : new char[] {';', '|', ',', '\n'}) {
        if (ids.indexOf(sign) >= 0) {
          List<String> parts = Splitter.on(sign).trimResults().splitToList(labels);
          if (parts.size() == count) {
            return ImmutableList.copyOf(parts);
          }
          break;
        }
      }
    }
    return ImmutableList.copyOf(Collections.nCopies(count, labels));
  }

  private void add(
      Row row, String id, String label, Optional<LocalDate> signedOn, TerritoryMatch match) {
    Draft draft = drafts.get(id);
    if (draft == null) {
      draft = new Draft(label, signedOn);
      drafts.put(id, draft);
    } else if (!draft.signedOn.equals(signedOn)) {
      Column column = layout.signedOn().orElseThrow();
      row.correct(
          column,
          Problem.of(
              ProblemCode.CONFLICTING_ROW,
              "code",
              match.text(),
              "id",
              id,
              "value",
              signedOn.map(LocalDate::toString).orElse("-"),
              "kept",
              draft.signedOn.map(LocalDate::toString).orElse("-")));
    }
    boolean added = false;
    for (TerritoryRef ref : match.territories()) {
      added |= draft.addWhole(ref);
    }
    TerritoryRef named = match.named().orElse(null);
    for (TerritoryRef ref : match.inPart()) {
      if (named == null) {
        draft.named(ref); // a former code of no known vintage: a part, and no more can be said
        added = true;
      } else {
        added |= draft.named(ref).add(named);
      }
    }
    if (named != null && named.type() == TerritoryType.MUNICIPAL_ARRONDISSEMENT) {
      added |= draft.named(named).add(named);
    }
    if (!added) {
      row.correct(
          layout.territory(),
          Problem.of(ProblemCode.DUPLICATE_ROW, "code", match.text(), "id", id));
    }
  }

  ImmutableList<Designation> designations() {
    Map<Optional<LocalDate>, Map<TerritoryRef, Set<TerritoryRef>>> together = together();
    ImmutableList.Builder<Designation> list = ImmutableList.builderWithExpectedSize(drafts.size());
    for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
      Draft draft = entry.getValue();
      list.add(new Designation(
          entry.getKey(),
          draft.label.isBlank() ? Optional.empty() : Optional.of(draft.label),
          draft.signedOn,
          draft.only == null
              ? territories(draft, together.getOrDefault(draft.signedOn, Map.of()))
              : ImmutableMap.of(
                  draft.only,
                  layout.naming() == ListLayout.Naming.NEIGHBOURHOOD
                      ? Membership.PARTIAL
                      : Membership.DESIGNATED)));
    }
    return list.build();
  }

  private ImmutableMap<TerritoryRef, Membership> territories(
      Draft draft, Map<TerritoryRef, Set<TerritoryRef>> together) {
    ImmutableMap.Builder<TerritoryRef, Membership> territories = ImmutableMap.builder();
    for (Map.Entry<TerritoryRef, Set<TerritoryRef>> one : draft.named().entrySet()) {
      TerritoryRef territory = one.getKey();
      boolean designated = switch (layout.naming()) {
        case HOSTED -> true;
        case NEIGHBOURHOOD -> false;
        case TERRITORY ->
          one.getValue().contains(territory) || isWhole(territory, together.get(territory));
      };
      territories.put(territory, designated ? Membership.DESIGNATED : Membership.PARTIAL);
    }
    return territories.buildOrThrow();
  }

  /** The parts of each territory that designations signed the same day name together. */
  private Map<Optional<LocalDate>, Map<TerritoryRef, Set<TerritoryRef>>> together() {
    Map<Optional<LocalDate>, Map<TerritoryRef, Set<TerritoryRef>>> together = new HashMap<>();
    for (Draft draft : drafts.values()) {
      if (draft.only != null) {
        continue;
      }
      for (Map.Entry<TerritoryRef, Set<TerritoryRef>> one : draft.named().entrySet()) {
        if (!one.getValue().contains(one.getKey())) {
          together
              .computeIfAbsent(draft.signedOn, unused -> new HashMap<>())
              .computeIfAbsent(one.getKey(), unused -> new HashSet<>())
              .addAll(one.getValue());
        }
      }
    }
    return together;
  }

  private boolean isWhole(TerritoryRef territory, @Nullable Set<TerritoryRef> named) {
    if (named != null) {
      for (TerritoryRef one : named) {
        if (named.containsAll(resolver.partsOf(territory, one))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A designation while its rows are read. */
  private static final class Draft {
    final String label;
    final Optional<LocalDate> signedOn;
    /** The one territory named, wholly, as in most rows; else the map has them. */
    @Nullable
    TerritoryRef only;
    /** Of each territory, what its rows name. */
    private @Nullable Map<TerritoryRef, Set<TerritoryRef>> named;

    Draft(String label, Optional<LocalDate> signedOn) {
      this.label = label;
      this.signedOn = signedOn;
    }

    /** Returns false if it was named before. */
    boolean addWhole(TerritoryRef territory) {
      if (only == null && named == null) {
        only = territory;
        return true;
      }
      return named(territory).add(territory);
    }

    Set<TerritoryRef> named(TerritoryRef territory) {
      return named().computeIfAbsent(territory, unused -> new HashSet<>(2));
    }

    Map<TerritoryRef, Set<TerritoryRef>> named() {
      Map<TerritoryRef, Set<TerritoryRef>> all = named;
      if (all == null) {
        all = new LinkedHashMap<>();
        named = all;
        if (only != null) {
          named(only).add(only);
          only = null;
        }
      }
      return all;
    }
  }
}
