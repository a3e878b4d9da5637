package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Objects;

/**
 * A change of a rule that was proposed and is not law as far as is known. Nothing in this library applies it.
 *
 * @param rule the identifier of the rule that it would change, not null
 * @param key the message key that says what is proposed, not null
 * @param rates the rates proposed, not null
 * @param citation the bill, not null
 */
public record Proposal(String rule, String key, ImmutableList<Rate> rates, Citation citation) {
  /** Checks that nothing is null. */
  public Proposal {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(citation, "citation");
  }

  /**
   * Says what is proposed.
   *
   * @param language the language, not null
   * @return a sentence, never null
   */
  public String text(Language language) {
    return Messages.standard().text(key, language);
  }
}
