package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Caveat;
import java.util.List;

/**
 * The size of an enterprise, with the steps it is read from and the reservations about its texts. This class is immutable
 * and thread-safe.
 *
 * @param category the size, not null
 * @param explanation the steps; its truth is « the enterprise is a small or medium-sized one », not null
 * @param caveats the reservations, not null
 */
public record SmeResult(
    SmeCategory category, Explanation.Decision explanation, ImmutableList<Caveat> caveats) {
  static final String CATEGORY = "funding.sme-category";

  /**
   * Checks that the size is that of the explanation.
   *
   * @throws IllegalArgumentException if it is not
   */
  public SmeResult {
    caveats = caveats == null ? ImmutableList.of() : caveats;
    if (category != categoryOf(explanation)) {
      throw new IllegalArgumentException(
          "the category is not that of the explanation " + explanation.id());
    }
  }

  static SmeResult of(Explanation.Decision explanation, List<Caveat> caveats) {
    return new SmeResult(
        categoryOf(explanation),
        explanation,
        caveats.stream().distinct().collect(ImmutableList.toImmutableList()));
  }

  private static SmeCategory categoryOf(Explanation.Decision explanation) {
    if (!explanation.operands().isEmpty()
        && explanation.operands().get(0).value() instanceof Value.Key key) {
      for (SmeCategory category : SmeCategory.values()) {
        if (category.messageKey().equals(key.key())) {
          return category;
        }
      }
    }
    throw new IllegalArgumentException(explanation.id() + " holds no category");
  }
}
