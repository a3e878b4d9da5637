package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.CommuneRows;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Overlay;
import fr.anct.sdk.core.internal.geo.OwnPopulations;
import fr.anct.sdk.core.internal.geo.Recomposition;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.Conflict.Attribute;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays a user's files over a geography. */
final class Combining {
  private static final TerritoryType[] TYPES = {
    TerritoryType.COMMUNE,
    TerritoryType.DELEGATED_COMMUNE,
    TerritoryType.ASSOCIATED_COMMUNE,
    TerritoryType.MUNICIPAL_ARRONDISSEMENT
  };
  /** The collectivités that no file of communes lists: 975, and 977 to 989. */
  private static final int SAINT_PIERRE_ET_MIQUELON = CodeNumber.ofShort("975");

  private static final int MAYOTTE = CodeNumber.ofShort("976");

  private Combining() {}

  static Geography empty(Millesime millesime) {
    int year = millesime.year();
    Combination origin = Combination.rung("empty", year, ImmutableList.of());
    return Geography.empty(year).with(new Overlay(ImmutableList.of(), origin));
  }

  static Geography minimal(Millesime millesime) {
    CogFile.checkRegionsOfToday(millesime);
    int[] years = Vintages.years();
    int nearest = years[0];
    for (int year : years) {
      nearest = year <= millesime.year() ? year : nearest;
    }
    Geography vintage = Vintages.of(nearest);
    Combination origin = Combination.rung("minimal", millesime.year(), ImmutableList.of(vintage));
    return vintage.withoutCommunes(millesime.year()).with(new Overlay(ImmutableList.of(), origin));
  }

  static Geography with(Geography base, PopulationFile file) {
    String step = "populations " + file.census() + ' ' + checksum(file.provenance());
    Combination origin = Combination.of(base);
    if (origin.endsWith(step)) {
      return base;
    }
    if (file.size() == 0) {
      throw nothingUsable(file.provenance());
    }
    ImmutableList<OwnPopulations> populations = ImmutableList.<OwnPopulations>builder()
        .add(PopulationFit.fitted(base, file.populations()))
        .addAll(populations(base))
        .build();
    return base.with(new Overlay(
        populations,
        origin.with(step, file.provenance(), ImmutableList.of(), true, ImmutableList.of())));
  }

  static Geography with(Geography base, CogFile file) {
    String step = "cog " + file.millesime() + ' ' + checksum(file.provenance());
    Combination origin = Combination.of(base);
    if (origin.endsWith(step)) {
      return base;
    }
    if (file.size() == 0 || file.rows().key(0) >= CodeNumber.COMMUNE_BOUND) {
      throw nothingUsable(file.provenance());
    }
    int year = file.millesime().year();
    CommuneRows rows = withCollectivites(base, file.rows());
    Recomposition recomposition = new Recomposition(base, rows);
    recomposition.linkByParts();
    file.regions().forEach(recomposition::region);
    linkByVintages(recomposition, base, rows, year);
    boolean lawAdded = base.size(Table.DEPARTEMENT) == 0;
    Geography recomposed = recomposition.recompose(year);
    ImmutableList<Integer> lost = recomposition.lost();
    ImmutableList<Integer> unexplained = recomposition.unexplained();
    Comparison comparison = new Comparison(base, file, rows);
    ImmutableList<Conflict> conflicts = base.header().year() == year
        ? comparison.conflicts()
        : comparison.conflicts(lost, unexplained);
    return recomposed.with(new Overlay(
        carried(recomposition, base, recomposed),
        origin.with(
            step,
            file.provenance(),
            lawAdded
                ? ImmutableList.of(
                    VintageIndex.provenance(Vintages.of(Vintages.latest()).header()))
                : ImmutableList.of(),
            lost.isEmpty() && unexplained.isEmpty(),
            conflicts)));
  }

  static Geography with(Geography base, CommuneHistory history, Millesime millesime) {
    int year = millesime.year();
    Combination origin = Combination.of(base);
    Provenance file = history.provenance();
    if (year <= base.header().year()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "millesime",
              "value",
              millesime,
              "rule",
              "> " + base.header().year())
          .toException();
    }
    Replay replay = new Replay(base, history, millesime.date());
    String step = "movements " + year + ' '
        + file.checksum()
            .orElseGet(() -> Hashing.sha256()
                .hashString(replay.text(), StandardCharsets.UTF_8)
                .toString());
    Recomposition recomposition = replay.recomposition();
    Geography recomposed = recomposition.recompose(year);
    return recomposed.with(new Overlay(
        carried(recomposition, base, recomposed),
        origin.with(
            step,
            file,
            ImmutableList.of(),
            recomposition.lost().isEmpty() && recomposition.unexplained().isEmpty(),
            replay.conflicts())));
  }

  /** A commune that left no part behind is part of what an embedded vintage says, that nearest in time first. */
  private static void linkByVintages(
      Recomposition recomposition, Geography base, CommuneRows rows, int year) {
    ImmutableList<Integer> lost = recomposition.lost();
    if (lost.isEmpty()) {
      return;
    }
    ImmutableList<Wholes> vintages = Ints.asList(Vintages.years()).stream()
        .sorted(Comparator.comparingInt(vintage -> Math.abs(vintage - year)))
        .map(vintage -> new Wholes(Vintages.of(vintage)))
        .collect(ImmutableList.toImmutableList());
    for (int baseRow : lost) {
      int number = base.number(Table.COMMUNE, baseRow);
      for (Wholes vintage : vintages) {
        int whole = vintage.of(number);
        if (whole >= 0 && rows.find(whole) >= 0) {
          recomposition.link(baseRow, whole);
          break;
        }
      }
    }
  }

  private static ImmutableList<OwnPopulations> carried(
      Recomposition recomposition, Geography base, Geography recomposed) {
    ImmutableList.Builder<OwnPopulations> carried = ImmutableList.builder();
    for (OwnPopulations own : populations(base)) {
      carried.add(PopulationFit.fitted(recomposed, recomposition.carried(own)));
    }
    return carried.build();
  }

  private static ImmutableList<OwnPopulations> populations(Geography geography) {
    Overlay overlay = geography.overlay();
    return overlay == null ? ImmutableList.of() : overlay.populations();
  }

  private static String checksum(Provenance file) {
    return file.checksum().orElse(file.dataset());
  }

  private static RuntimeException nothingUsable(Provenance file) {
    return Problem.of(ProblemCode.NOTHING_USABLE, "file", file.dataset()).toException();
  }

  /** The rows of a file, and those of the collectivités of which it has nothing. */
  private static CommuneRows withCollectivites(Geography base, CommuneRows rows) {
    Set<Integer> listed = new HashSet<>();
    CommuneRows.Builder all = new CommuneRows.Builder();
    for (int row = 0; row < rows.size(); row++) {
      listed.add(CodeNumber.departementOf(rows.key(row) % CodeNumber.COMMUNE_BOUND));
      all.add(
          rows.key(row),
          rows.name(row),
          rows.article(row),
          rows.parent(row),
          rows.arrondissement(row));
    }
    for (int row = 0; row < base.size(Table.COMMUNE); row++) {
      int number = base.number(Table.COMMUNE, row);
      int departement = CodeNumber.departementOf(number);
      if (departement >= SAINT_PIERRE_ET_MIQUELON
          && departement != MAYOTTE
          && !listed.contains(departement)) {
        int kind = kind(base, row);
        int parent = base.get(Column.COMMUNE_PARENT, row);
        all.add(
            kind * CodeNumber.COMMUNE_BOUND + number,
            null,
            CommuneRows.KEEP,
            parent < 0 ? parent : base.number(Table.COMMUNE, parent),
            CommuneRows.KEEP);
      }
    }
    return all.build();
  }

  private static int kind(Geography geography, int row) {
    int kind = Table.CURRENT;
    while (kind < Table.MUNICIPAL && row >= geography.firstRow(kind + 1)) {
      kind++;
    }
    return kind;
  }

  /** A file of communes against a geography of the same year. */
  private static final class Comparison {
    private final Geography base;
    private final CogFile file;
    private final CommuneRows rows;
    private final ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();

    Comparison(Geography base, CogFile file, CommuneRows rows) {
      this.base = base;
      this.file = file;
      this.rows = rows;
    }

    ImmutableList<Conflict> conflicts() {
      if (base.size(Table.COMMUNE) > 0) {
        for (int row = 0; row < base.size(Table.COMMUNE); row++) {
          int number = base.number(Table.COMMUNE, row);
          int kind = kind(base, row);
          if (rows.find(kind * CodeNumber.COMMUNE_BOUND + number) < 0) {
            add(kind, number, Attribute.EXISTENCE, name(row), Optional.empty());
          }
        }
        for (int row = 0; row < rows.size(); row++) {
          compare(row);
        }
      }
      regions();
      return conflicts.build();
    }

    /** Of another year, only what cannot be explained is in conflict. */
    ImmutableList<Conflict> conflicts(List<Integer> lost, List<Integer> unexplained) {
      if (base.size(Table.COMMUNE) > 0) {
        for (int row : lost) {
          int number = base.number(Table.COMMUNE, row);
          add(Table.CURRENT, number, Attribute.EXISTENCE, name(row), Optional.empty());
        }
        for (int row : unexplained) {
          Optional<String> name = Optional.ofNullable(rows.name(row));
          add(Table.CURRENT, rows.key(row), Attribute.EXISTENCE, Optional.empty(), name);
        }
      }
      return conflicts.build();
    }

    private void compare(int row) {
      int kind = rows.key(row) / CodeNumber.COMMUNE_BOUND;
      int number = rows.key(row) % CodeNumber.COMMUNE_BOUND;
      int known = base.findCommune(kind, number);
      Optional<String> name = Optional.ofNullable(rows.name(row));
      if (known < 0) {
        add(kind, number, Attribute.EXISTENCE, Optional.empty(), name);
        return;
      }
      if (name.isPresent() && !name.equals(name(known))) {
        add(kind, number, Attribute.NAME, name(known), name);
      }
      if (rows.article(row) != CommuneRows.KEEP) {
        compare(
            kind,
            number,
            Attribute.ARTICLE,
            number(base.get(Column.COMMUNE_ARTICLE, known)),
            number(rows.article(row)));
      }
      if (kind == Table.CURRENT) {
        if (rows.arrondissement(row) != CommuneRows.KEEP) {
          int ours = base.get(Column.COMMUNE_ARRONDISSEMENT, known);
          compare(
              kind,
              number,
              Attribute.ARRONDISSEMENT,
              shortCode(ours < 0 ? ours : base.number(Table.ARRONDISSEMENT, ours), 3),
              shortCode(rows.arrondissement(row), 3));
        }
        return;
      }
      int parent = base.get(Column.COMMUNE_PARENT, known);
      compare(
          kind,
          number,
          Attribute.COMMUNE,
          Optional.of(CodeNumber.communeText(base.number(Table.COMMUNE, parent))),
          Optional.of(CodeNumber.communeText(rows.parent(row))));
    }

    private void regions() {
      file.regions().forEach((departement, theirs) -> {
        int row = base.find(Table.DEPARTEMENT, departement);
        if (row >= 0) {
          int ours = base.number(Table.REGION, base.get(Column.DEPARTEMENT_REGION, row));
          if (ours != theirs) {
            conflicts.add(conflict(
                TerritoryType.DEPARTEMENT,
                CodeNumber.shortText(departement, 2),
                Attribute.REGION,
                shortCode(ours, 2),
                shortCode(theirs, 2)));
          }
        }
      });
    }

    private void compare(
        int kind, int number, Attribute attribute, Optional<String> ours, Optional<String> theirs) {
      if (!ours.equals(theirs)) {
        add(kind, number, attribute, ours, theirs);
      }
    }

    private void add(
        int kind, int number, Attribute attribute, Optional<String> ours, Optional<String> theirs) {
      conflicts.add(conflict(TYPES[kind], CodeNumber.communeText(number), attribute, ours, theirs));
    }

    private Conflict conflict(
        TerritoryType type,
        String code,
        Attribute attribute,
        Optional<String> ours,
        Optional<String> theirs) {
      return new Conflict(
          TerritoryRef.of(type, code, file.millesime()),
          attribute,
          Optional.empty(),
          ours,
          theirs,
          file.provenance().dataset());
    }

    private Optional<String> name(int row) {
      return Optional.of(base.name(Table.COMMUNE, row));
    }

    private static Optional<String> number(int value) {
      return value < 0 ? Optional.empty() : Optional.of(Integer.toString(value));
    }

    private static Optional<String> shortCode(int number, int width) {
      return number < 0 ? Optional.empty() : Optional.of(CodeNumber.shortText(number, width));
    }
  }
}
