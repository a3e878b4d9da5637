package fr.anct.sdk.examples.service;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The library's words and the few of this service, in the caller's language. */
record Words(Language language) {
  static Words of(Locale locale) {
    return new Words(
        locale.getLanguage().equals(Language.EN.locale().getLanguage())
            ? Language.EN
            : Language.FR);
  }

  String get(String key) {
    return Messages.standard().text(key, language);
  }

  /** What a status of HTTP means here. */
  String title(int status) {
    ResourceBundle own =
        ResourceBundle.getBundle(Words.class.getPackageName() + ".service", language.locale());
    String key = "title." + status;
    return own.getString(own.containsKey(key) ? key : "title.other");
  }

  ExplanationRenderer renderer() {
    return ExplanationRenderer.of(language).decisiveOnly();
  }

  ImmutableList<String> caveats(List<Caveat> caveats) {
    return caveats.stream()
        .map(caveat -> caveat.message(language))
        .collect(ImmutableList.toImmutableList());
  }
}
