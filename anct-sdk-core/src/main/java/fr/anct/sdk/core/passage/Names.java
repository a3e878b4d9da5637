package fr.anct.sdk.core.passage;

/**
 * Tells a name written otherwise from another name.
 *
 * <p>Apostrophes, spaces, hyphens, ligatures and case are ways of writing: INSEE changes them without an event. Accents
 * are not: Sougéal became Sougeal by one.
 */
final class Names {
  private Names() {}

  static boolean same(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length() + 2);
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      switch (c) {
        case '’', 'ʼ' -> plain.append('\'');
        case '-', '‐', '‑', '\u00A0', '\u202F' -> plain.append(' ');
        case 'œ' -> plain.append("oe");
        case 'æ' -> plain.append("ae");
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
