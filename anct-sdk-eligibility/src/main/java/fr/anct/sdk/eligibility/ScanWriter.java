package fr.anct.sdk.eligibility;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.CsvCells;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the rows of a scan, some thousands at a time; the text of each outcome of a rule is made once. */
final class ScanWriter {
  private static final int CHUNK = 1 << 16;

  private final ScanResult result;
  private final ScanPopulation population;
  private final int rules;

  ScanWriter(ScanResult result, ScanPopulation population) {
    this.result = result;
    this.population = population;
    this.rules = result.rules().size();
  }

  void csv(Appendable out, Language language, boolean header) throws IOException {
    char separator = language == Language.FR ? ';' : ',';
    boolean named = !population.territories().isEmpty();
    StringBuilder text = new StringBuilder(2 * CHUNK);
    if (header) {
      Messages messages = Messages.standard();
      CsvCells.append(text, messages.text("eligibility.scan.key", language), separator);
      if (named) {
        text.append(separator);
        CsvCells.append(text, messages.text("eligibility.scan.name", language), separator);
      }
      for (String rule : result.rules()) {
        text.append(separator);
        CsvCells.append(text, CsvCells.neutralised(rule), separator);
      }
      text.append("\r\n");
    }
    String[][] cells = new String[rules][];
    for (int rule = 0; rule < rules; rule++) {
      cells[rule] = new String[result.outcomes(rule)];
      for (int i = 1; i < cells[rule].length; i++) {
        cells[rule][i] = cell(rule, i, language, separator);
      }
    }
    for (int row = 0; row < population.size(); row++) {
      CsvCells.append(text, CsvCells.neutralised(result.keyOf(row)), separator);
      if (named) {
        Optional<Territory> territory = result.territory(row);
        text.append(separator);
        CsvCells.append(
            text, CsvCells.neutralised(territory.map(Territory::name).orElse("")), separator);
      }
      for (int rule = 0; rule < rules; rule++) {
        text.append(cells[rule][result.outcome(row, rule)]);
      }
      text.append("\r\n");
      flush(text, out, CHUNK);
    }
    flush(text, out, 1);
  }

  /** A cell with the separator before it. */
  private String cell(int rule, int outcome, Language language, char separator) {
    StringBuilder text = new StringBuilder().append(separator);
    String key = result.verdictOf(rule, outcome).key(result.isDesignation(rule));
    CsvCells.append(text, Messages.standard().text(key, language), separator);
    return text.toString();
  }

  void json(Appendable out) throws IOException {
    StringBuilder text = new StringBuilder(2 * CHUNK);
    text.append("{\"basis\":")
        .append(AnctJson.mapper().writeValueAsString(result.basis()))
        .append("}\n");
    String[][] verdicts = new String[rules][];
    String[][] reasons = new String[rules][];
    for (int rule = 0; rule < rules; rule++) {
      int count = result.outcomes(rule);
      verdicts[rule] = new String[count];
      reasons[rule] = new String[count];
      for (int i = 1; i < count; i++) {
        verdicts[rule][i] = (rule == 0 ? "" : ",")
            + quoted(result.rules().get(rule))
            + ":"
            + AnctJson.mapper().writeValueAsString(result.verdictOf(rule, i));
        Optional<ImmutableList<ScanStep>> known = result.reasonsOf(rule, i);
        reasons[rule][i] = known.isEmpty() ? "" : reasons(rule, known.get());
      }
    }
    for (int row = 0; row < population.size(); row++) {
      text.append("{\"key\":").append(quoted(result.keyOf(row))).append(",\"verdicts\":{");
      for (int rule = 0; rule < rules; rule++) {
        text.append(verdicts[rule][result.outcome(row, rule)]);
      }
      text.append("},\"reasons\":{");
      for (int rule = 0; rule < rules; rule++) {
        String made = reasons[rule][result.outcome(row, rule)];
        text.append(made.isEmpty() ? reasons(rule, result.reasons(row, rule)) : made);
      }
      text.append("}}\n");
      flush(text, out, CHUNK);
    }
    flush(text, out, 1);
  }

  private String reasons(int rule, ImmutableList<ScanStep> steps) {
    return (rule == 0 ? "" : ",")
        + quoted(result.rules().get(rule))
        + ":["
        + steps.stream().map(step -> quoted(step.id().toString())).collect(Collectors.joining(","))
        + "]";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString();
  }

  private static void flush(StringBuilder text, Appendable out, int least) throws IOException {
    if (text.length() < least) {
      return;
    }
    if (out instanceof Writer writer) {
      char[] all = new char[text.length()]; // without a copy as a string
      text.getChars(0, all.length, all, 0);
      writer.write(all);
    } else {
      out.append(text);
    }
    text.setLength(0);
  }
}
