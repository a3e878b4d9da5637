package fr.anct.sdk.eligibility.universe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.internal.Fraction;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Ranks against a count of who is before whom in every completion. */
class RankingProperties {
  @Property(tries = 300)
  void ranksAreThoseOfAllCompletions(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 3) Integer> lows,
      @ForAll @Size(4) List<@IntRange(min = 0, max = 2) Integer> widths,
      @ForAll @Size(4) List<Boolean> sure) {
    int n = lows.size();
    List<Ranking.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      candidates.add(new Ranking.Candidate(
          Communes.ref(i),
          new Interval(Fraction.of(lows.get(i), 1), Fraction.of(lows.get(i) + widths.get(i), 1)),
          sure.get(i)));
    }
    Ranking ranking = Ranking.of(candidates, ImmutableList.of());
    int[] best = new int[n];
    int[] worst = new int[n];
    java.util.Arrays.fill(best, n + 1);
    complete(lows, widths, sure, 0, new int[n], best, worst);
    for (int i = 0; i < n; i++) {
      Place place = ranking.find(Communes.ref(i)).orElseThrow();
      assertThat(place.first()).isEqualTo(best[i]);
      assertThat(place.last()).isEqualTo(worst[i]);
    }
  }

  /** The index −1 stands for a territory that does not take part. */
  private static void complete(
      List<Integer> lows,
      List<Integer> widths,
      List<Boolean> sure,
      int at,
      int[] index,
      int[] best,
      int[] worst) {
    int n = index.length;
    if (at == n) {
      for (int i = 0; i < n; i++) {
        if (index[i] < 0) {
          continue;
        }
        int before = 0;
        int asGood = 0;
        for (int other : index) {
          before += other > index[i] ? 1 : 0;
          asGood += other >= index[i] ? 1 : 0;
        }
        best[i] = Math.min(best[i], before + 1);
        worst[i] = Math.max(worst[i], asGood);
      }
      return;
    }
    for (int value = lows.get(at); value <= lows.get(at) + widths.get(at); value++) {
      index[at] = value;
      complete(lows, widths, sure, at + 1, index, best, worst);
    }
    if (!sure.get(at)) {
      index[at] = -1;
      complete(lows, widths, sure, at + 1, index, best, worst);
    }
  }
}
