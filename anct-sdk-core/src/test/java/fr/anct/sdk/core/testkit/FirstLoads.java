package fr.anct.sdk.core.testkit;

import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Loads all that is loaded when first asked for, in many threads at once. Only classes of the JDK go in and out. */
public final class FirstLoads implements Callable<Map<String, Integer>> {
  /** Returns how many different objects the threads got, by name; and 1 for each answer that all got alike. */
  @Override
  public Map<String, Integer> call() {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("vintage 2019", different(Together.call(() -> Vintages.of(2019))));
    counts.put("vintage 2026", different(Together.call(() -> Vintages.of(2026))));
    counts.put("history", different(Together.call(CommuneHistory::embedded)));
    counts.put("catalogue", different(Together.call(ProgrammeCatalogue::standard)));
    counts.put("messages", different(Together.call(Messages::standard)));
    counts.put("mapper", different(Together.call(AnctJson::mapper)));
    counts.put(
        "search",
        Set.copyOf(Together.call(
                () -> TerritorialReferential.latest().search("saint dizzier").toString()))
            .size());
    counts.put(
        "text",
        Set.copyOf(
                Together.call(() -> Messages.standard().text("caveat.UNVERIFIED_LAW", Language.FR)))
            .size());
    return counts;
  }

  private static int different(List<?> objects) {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(objects);
    return all.size();
  }
}
