package fr.anct.sdk.examples;

import java.io.Serial;

/** What the user typed cannot be used: a word to look up in {@link Texts}, and the value at fault. */
final class WrongArgument extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;

  WrongArgument(String rule, String name, String value) {
    super(rule);
    this.name = name;
    this.value = value;
  }

  String message(Texts texts) {
    return texts.get(
        "wrong." + getMessage(), "name", SafeText.line(name), "value", SafeText.line(value));
  }
}
