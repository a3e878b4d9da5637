package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.QpvCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.LineRange;
import fr.anct.sdk.core.programme.PartialDate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;

/** Of what form the texts are that the core's types are written as, for JSON Schemas. */
final class JsonForms {
  /** All that a pattern can tell; what it cannot (a key, a calendar, a list) the reader checks. */
  static final ImmutableMap<Class<?>, String> CORE = ImmutableMap.<Class<?>, String>builder()
      .put(Euros.class, text("-?[0-9]+(\\.[0-9]{1,2})?"))
      .put(Rate.class, text("[0-9]+(\\.[0-9]+)?%?|[0-9]+/[0-9]+"))
      .put(CommuneCode.class, text("([0-9]{2}|2[AB])[0-9]{3}"))
      .put(DepartementCode.class, text("[0-9]{2}|2[AB]|9[78][0-9]"))
      .put(RegionCode.class, text("[0-9]{2}|9[78][0-9]"))
      .put(PostalCode.class, text("[0-9]{5}"))
      .put(QpvCode.class, text("Q[NP][0-9A-Z]{6}"))
      .put(Siren.class, text("[0-9]{9}"))
      .put(Siret.class, text("[0-9]{14}"))
      .put(ProgrammeId.class, text("[a-z0-9]+(-[a-z0-9]+)*"))
      .put(PartialDate.class, text("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"))
      .put(LineRange.class, text("[0-9]+(-[0-9]+)?"))
      .put(NodeId.class, text("[^@]+@[^#]*#.*"))
      .put(TerritoryRef.class, text("[a-zA-Z]+:[0-9A-Z]+@[0-9]{4}"))
      .put(Millesime.class, "{\"type\": \"integer\", \"minimum\": 1900, \"maximum\": 2999}")
      .buildOrThrow();

  private JsonForms() {}

  /** Returns the schema of a text that is of a form as a whole. */
  static String text(String pattern) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "string")
        .put("pattern", "^(" + pattern + ")$")
        .toString();
  }
}
