package fr.anct.sdk.core.passage;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** INSEE's events of communes, replayed day by day: the truth that the passage is compared with. */
final class Movements {
  /** One row from a current commune to a current commune. */
  record Event(
      int mod, LocalDate day, String before, String nameBefore, String after, String nameAfter) {}

  private static final Set<Integer> MODS = Set.of(10, 20, 21, 30, 31, 32, 33, 34, 35, 41, 50);

  private final List<Event> events = new ArrayList<>();

  Movements() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.file("cog/mouvements-communes.csv"));
    // MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,…,LIBELLE_AP
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split(",", -1));
      if (MODS.contains(Integer.parseInt(row.get(0)))
          && row.get(2).equals("COM")
          && row.get(8).equals("COM")) {
        events.add(new Event(
            Integer.parseInt(row.get(0)),
            LocalDate.parse(row.get(1)),
            row.get(3),
            row.get(7),
            row.get(9),
            row.get(13)));
      }
    }
  }

  /** The events after the day of one vintage, up to that of another, by day. */
  TreeMap<LocalDate, List<Event>> between(TerritorialReferential from, TerritorialReferential to) {
    TreeMap<LocalDate, List<Event>> days = new TreeMap<>();
    for (Event event : events) {
      if (event.day().isAfter(from.millesime().date())
          && !event.day().isAfter(to.millesime().date())) {
        days.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(event);
      }
    }
    return days;
  }

  /** What each commune of an earlier vintage had become on the day of a later one. */
  Map<String, Set<String>> replay(TerritorialReferential from, TerritorialReferential to) {
    Map<String, Set<String>> became = new TreeMap<>();
    for (Commune commune : from.communes()) {
      became.put(commune.code().toString(), Set.of(commune.code().toString()));
    }
    for (List<Event> day : between(from, to).values()) {
      Map<String, Set<String>> moves = new TreeMap<>();
      for (Event event : day) {
        moves.computeIfAbsent(event.before(), code -> new TreeSet<>()).add(event.after());
      }
      became.replaceAll((code, now) -> {
        Set<String> next = new TreeSet<>();
        for (String one : now) {
          next.addAll(moves.getOrDefault(one, Set.of(one)));
        }
        return next;
      });
    }
    return became;
  }

  /** The names on the day of a later vintage: those of the earlier one, and what events wrote over them. */
  Map<String, String> names(TerritorialReferential from, TerritorialReferential to) {
    Map<String, String> names = new TreeMap<>();
    for (Commune commune : from.communes()) {
      names.put(commune.code().toString(), commune.name());
    }
    for (List<Event> day : between(from, to).values()) {
      for (Event event : day) {
        names.put(event.after(), event.nameAfter());
      }
    }
    return names;
  }

  List<Event> all() {
    return events;
  }
}
