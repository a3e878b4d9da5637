package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WithoutRuleTest {
  @Test
  void eachIsInTheCatalogueHasNoRuleAndSaysWhy() {
    Set<ProgrammeId> ruled =
        StandardRules.ALL.stream().map(EligibilityRule::programme).collect(Collectors.toSet());
    WithoutRule.REASONS.forEach((programme, key) -> {
      assertThat(ProgrammeCatalogue.standard().find(programme))
          .as(programme.toString())
          .isPresent();
      assertThat(ruled).doesNotContain(programme);
      for (Language language : Language.values()) {
        assertThat(Messages.standard().find(key, language)).as(key).isPresent();
      }
    });
  }

  @Test
  void theReasonOfTheStormNamesARuleThatExists() {
    String reason = Messages.standard().text("without-rule.tempete-alex", Language.EN);
    assertThat(reason).contains("ingenierie-situation-exceptionnelle");
    assertThat(RuleBook.standard().find("ingenierie-situation-exceptionnelle")).isPresent();
  }
}
