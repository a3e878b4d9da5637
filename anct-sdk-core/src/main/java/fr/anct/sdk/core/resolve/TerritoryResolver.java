package fr.anct.sdk.core.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;

/** Finds the territories of a kind that codes designate, whatever their vintage and however they are written. */
public interface TerritoryResolver {
  /**
   * Returns the kind of territory that it finds.
   *
   * @return the kind, never null
   */
  TerritoryType type();

  /**
   * Returns the geography in which it finds them.
   *
   * @return the geography, never null
   */
  TerritorialReferential referential();

  /**
   * Finds what the text of a code designates.
   *
   * @param text the text, not null
   * @return what was found and how, or why nothing was, never null
   */
  TerritoryMatch resolve(String text);

  /**
   * Returns what a territory is made of, among what a text can name: to know whether all its parts were named.
   *
   * @param territory a territory that was found, not null
   * @param named what a text named, of which it has at least a part, not null
   * @return the parts of the same kind and vintage as {@code named}, or the territory itself if they do not make it up,
   *     never empty
   */
  ImmutableSet<TerritoryRef> partsOf(TerritoryRef territory, TerritoryRef named);

  /**
   * Resolves the code or codes of a cell, and says in the report of the table what was corrected and refused: a cell
   * without any territory refuses its row.
   *
   * @param row the row, not null
   * @param column the column of the codes, of its layout, not null
   * @return what was found, without what was refused, never null
   */
  default ImmutableList<TerritoryMatch> read(Row row, Column column) {
    ImmutableList<String> codes = row.values(column);
    if (codes.isEmpty()) {
      row.refuse(column, Problem.of(ProblemCode.EMPTY_CELL));
      return ImmutableList.of();
    }
    if (codes.size() == 1) {
      TerritoryMatch match = resolve(codes.get(0));
      if (match.isFound()) {
        match.problems().forEach(problem -> row.correct(column, problem));
        return ImmutableList.of(match);
      }
      row.refuse(column, match.problems().get(0));
      return ImmutableList.of();
    }
    ImmutableList.Builder<TerritoryMatch> found =
        ImmutableList.builderWithExpectedSize(codes.size());
    ImmutableList.Builder<Problem> refusals = ImmutableList.builder();
    for (String code : codes) {
      TerritoryMatch match = resolve(code);
      if (match.isFound()) {
        found.add(match);
        match.problems().forEach(problem -> row.correct(column, problem));
      } else {
        refusals.addAll(match.problems());
      }
    }
    ImmutableList<TerritoryMatch> all = found.build();
    for (Problem problem : refusals.build()) {
      if (all.isEmpty()) {
        row.refuse(column, problem);
      } else {
        row.refuseCell(column, problem);
      }
    }
    return all;
  }
}
