package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that a rule of the library can show is written in both languages. */
class RuleMessagesTest {
  static Stream<EligibilityRule> rules() {
    return StandardRules.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyTextOfARuleIsWrittenInBothLanguages(EligibilityRule rule) {
    Set<String> keys = new TreeSet<>();
    keys.add(rule.key());
    if (!rule.scope().equals(Criterion.all())) {
      keys.add(rule.key() + ".out-of-scope");
    }
    for (Dated<RuleVersion> version : rule.versions().values()) {
      version.value().noteKey().ifPresent(keys::add);
      for (ImmutableList<Reading> readings :
          ImmutableList.of(version.value().readings(), version.value().preFilter())) {
        for (Reading reading : readings) {
          keys.add(reading.key());
          collect(reading.criterion(), keys);
          reading.onProposal().ifPresent(condition -> collect(condition, keys));
        }
      }
    }
    for (Language language : Language.values()) {
      assertThat(keys)
          .allSatisfy(
              key -> assertThat(Messages.standard().find(key, language)).as(key).isPresent());
    }
  }

  private static void collect(Criterion criterion, Set<String> keys) {
    if (criterion instanceof Criterion.Clause clause) {
      keys.add(clause.key());
      collect(clause.criterion(), keys);
    } else if (criterion instanceof Criterion.All all) {
      all.criteria().forEach(child -> collect(child, keys));
    } else if (criterion instanceof Criterion.Any any) {
      any.criteria().forEach(child -> collect(child, keys));
    } else if (criterion instanceof Criterion.AtLeast atLeast) {
      atLeast.criteria().forEach(child -> collect(child, keys));
    } else if (criterion instanceof Criterion.Not not) {
      collect(not.criterion(), keys);
    }
  }
}
