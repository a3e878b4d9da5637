package fr.anct.sdk.examples;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.eligibility.scheme.Scheme;
import fr.anct.sdk.funding.grant.ProgrammeGrant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** The scheme of a département in one file: who may ask ({@code rule}) and how much ({@code grant}). */
record SchemeFile(DepartementCode departement, Scheme scheme, ProgrammeGrant grant) {
  private static final Set<String> SECTIONS = Set.of("departement", "rule", "grant");

  /** The rule and the grant are of one programme: that is what joins them. */
  SchemeFile {
    if (!grant.programme().equals(Optional.of(scheme.rules().get(0).programme()))) {
      throw malformed("rule.programme != grant.programme");
    }
  }

  static SchemeFile read(String json) {
    JsonNode root = AnctJson.read(json, JsonNode.class);
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!SECTIONS.contains(name)) {
        throw malformed("«" + name + "» ?");
      }
    }
    Scheme scheme = Scheme.read(root.path("rule").toString());
    if (scheme.rules().isEmpty()) {
      throw malformed("rule.rules: []");
    }
    return new SchemeFile(
        DepartementCode.of(root.path("departement").asText()),
        scheme,
        ProgrammeGrant.read(root.path("grant").toString()));
  }

  private static RuntimeException malformed(String rule) {
    return Problem.of(ProblemCode.MALFORMED_DOCUMENT, "document", "scheme", "line", 1, "rule", rule)
        .toException();
  }
}
