package fr.anct.sdk.core.testkit;

import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.internal.text.CoreMessages;
import fr.anct.sdk.core.json.JsonSchemas;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Asks a library in a class loader of its own for something of each file that it holds. Only classes of the JDK go in and
 * out.
 */
public final class AskAll implements Function<String, Map<String, String>> {
  private static final LocalDate DAY = LocalDate.of(1990, 1, 1);

  /** A question: what it is about. */
  private interface Question {
    Object answer();
  }

  /**
   * Returns the answers, or what was thrown instead.
   *
   * @param file the path of the file that the questions are about, or nothing for all
   */
  @Override
  public Map<String, String> apply(String file) {
    Map<String, String> answers = new TreeMap<>();
    for (int year : new int[] {2026, 2025, 2024, 2023, 2022, 2021, 2019}) {
      if (file.isEmpty() || file.contains("/" + year) || file.contains("/2026") && year == 2019) {
        ask(answers, "vintage " + year, () -> vintage(year));
      }
      if (file.isEmpty() || file.contains("vintages")) {
        ask(
            answers,
            "provenance " + year,
            () -> TerritorialReferential.of(Millesime.of(year)).provenance());
      }
    }
    if (file.isEmpty() || file.contains("history")) {
      ask(answers, "history", AskAll::history);
    }
    if (file.isEmpty() || file.contains("catalogue")) {
      ask(answers, "catalogue", () -> ProgrammeCatalogue.standard().programmes());
    }
    if (file.isEmpty() || file.contains("messages")) {
      ask(answers, "messages", AskAll::messages);
    }
    if (file.isEmpty() || file.contains("schema")) {
      for (String name : new String[] {"explanation-1", "import-report-1", "programme-1"}) {
        ask(answers, "schema " + name, () -> JsonSchemas.get(name));
      }
    }
    if (file.isEmpty() || file.contains("version")) {
      ask(answers, "version", LibraryVersion::current);
    }
    return answers;
  }

  private static void ask(Map<String, String> answers, String name, Question question) {
    String answer;
    try {
      answer = "= " + question.answer();
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e instanceof ExceptionInInitializerError ? e.getCause() : e;
      answer = "! " + cause;
    }
    answers.put(name, answer);
  }

  private static Object vintage(int year) {
    int hash = 0;
    List<Commune> communes = TerritorialReferential.of(Millesime.of(year)).communes();
    for (int i = 0; i < communes.size(); i += 20) {
      Commune commune = communes.get(i);
      hash = 31 * hash + commune.code().toString().hashCode();
      hash = 31 * hash + commune.name().hashCode();
      for (Population population : commune.populations()) {
        hash = 31 * hash + Long.hashCode(population.value());
      }
      hash = 31 * hash + commune.siren().toString().hashCode();
    }
    return hash;
  }

  private static Object history() {
    StringJoiner all = new StringJoiner(";");
    for (String code : new String[] {"74011", "14712", "01033", "55039", "2A004"}) {
      all.add(CommuneHistory.embedded().find(code, DAY).toString());
    }
    return all + " " + CommuneHistory.embedded().provenance();
  }

  private static Object messages() {
    CoreMessages messages = new CoreMessages();
    return messages.all(Language.FR).hashCode()
        + " "
        + messages.all(Language.EN).hashCode()
        + " "
        + Messages.standard().text("caveat.UNVERIFIED_LAW", Language.FR);
  }
}
