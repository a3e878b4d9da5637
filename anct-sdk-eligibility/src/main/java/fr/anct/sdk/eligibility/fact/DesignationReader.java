package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Provenance;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the State's lists of designated communes. This class is stateless. */
public final class DesignationReader {
  private static final String COLUMN = "insee_com";

  private DesignationReader() {}

  /**
   * Reads a list in the layout of the official files: comma-separated, with a header, the commune's code in the column
   * {@code insee_com}.
   *
   * @param in the text, not null; it is read to its end and not closed
   * @param programme the programme it designates to, not null
   * @param exhaustive whether it names every designated commune, so that the others are absent
   * @param provenance where it comes from, not null
   * @return the list, never null
   * @throws AnctException {@code MALFORMED_DOCUMENT} with the line of a row without a commune's code
   * @throws IOException if reading fails
   */
  public static DesignationList readCommunes(
      Reader in, ProgrammeId programme, boolean exhaustive, Provenance provenance)
      throws IOException {
    Map<CommuneCode, Membership> members = new LinkedHashMap<>();
    int line = 1;
    try (MappingIterator<Map<String, String>> rows = new CsvMapper()
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .without(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .readValues(in)) {
      while (rows.hasNextValue()) {
        line++;
        String text = rows.nextValue().get(COLUMN);
        Optional<CommuneCode> code = text == null ? Optional.empty() : CommuneCode.tryParse(text);
        if (code.isEmpty()) {
          throw malformed(programme, line, COLUMN + " = " + text);
        }
        members.put(code.get(), Membership.DESIGNATED);
      }
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      throw malformed(programme, line, String.valueOf(e.getMessage()));
    }
    if (members.isEmpty()) {
      throw malformed(programme, line, "0 " + COLUMN);
    }
    return new DesignationList(
        programme,
        ImmutableMap.copyOf(members),
        exhaustive,
        Optional.empty(),
        Optional.empty(),
        provenance);
  }

  private static AnctException malformed(ProgrammeId programme, int line, String rule) {
    return Problem.of(
            ProblemCode.MALFORMED_DOCUMENT, "document", programme, "line", line, "rule", rule)
        .toException();
  }
}
