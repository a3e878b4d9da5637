package fr.anct.sdk.core.programme.generator;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;

/** What the sheet has and the catalogue has not, each with its reason. The round-trip test holds both to this list. */
final class LeftOut {
  /** Fields of every entry. */
  static final ImmutableMap<String, String> FIELDS = ImmutableMap.of(
      "summaryFr",
      "a sentence written by the sheet: facts and figures carry over, sentences do not;"
          + " a few of them also name people");

  /** Leaves of which a part is left out. */
  static final ImmutableMap<String, String> REDACTED = ImmutableMap.of(
      "urbact.operator", "an e-mail address",
      "vta.flags[0]", "an e-mail address");

  private static final Pattern MAIL =
      Pattern.compile("( : | Contact )[\\w.-]+@[\\w-]+(\\.[\\w-]+)*[.]?");

  private LeftOut() {}

  /** Takes an e-mail address away, with the word that announces it. */
  static String redacted(String text) {
    return MAIL.matcher(text).replaceAll("");
  }
}
