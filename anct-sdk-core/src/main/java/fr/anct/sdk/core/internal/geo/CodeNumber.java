package fr.anct.sdk.core.internal.geo;

/** The numbers that stand for codes in the store; they sort as the texts do. */
public final class CodeNumber {
  /** What stands for no code. */
  public static final int NONE = -1;

  /** Above every number of a commune. */
  public static final int COMMUNE_BOUND = 120_000;

  private static final int OVERSEAS_97 = 9 * 12 + 7;
  private static final int OVERSEAS_98 = 9 * 12 + 8;

  private CodeNumber() {}

  /**
   * Returns the number of a commune.
   *
   * @param code its code
   * @return its number, or {@link #NONE} if the text cannot be a code
   */
  public static int ofCommune(String code) {
    if (code.length() != 5) {
      return NONE;
    }
    int first = digit(code.charAt(0));
    char letter = code.charAt(1);
    int second = letter == 'A' ? 10 : letter == 'B' ? 11 : digit(letter);
    int hundreds = digit(code.charAt(2));
    int tens = digit(code.charAt(3));
    int units = digit(code.charAt(4));
    if ((first | second | hundreds | tens | units) < 0) {
      return NONE;
    }
    return (first * 12 + second) * 1000 + hundreds * 100 + tens * 10 + units;
  }

  /**
   * Returns the code of a commune.
   *
   * @param number its number
   * @return its code
   */
  @SuppressWarnings("deprecation") // Latin-1 bytes to text without a charset: the cheapest there is
  public static String communeText(int number) {
    int head = number / 1000;
    int tail = number % 1000;
    byte[] text = {
      letter(head / 12),
      letter(head % 12),
      letter(tail / 100),
      letter(tail / 10 % 10),
      letter(tail % 10)
    };
    return new String(text, 0);
  }

  /**
   * Returns the number of the département or collectivité that a commune's code begins with.
   *
   * @param commune the number of a commune
   * @return the number of the département
   */
  public static int departementOf(int commune) {
    int head = commune / 1000;
    int two = head / 12 * 36 + head % 12;
    return isOverseas(head) ? two * 36 + commune % 1000 / 100 : two;
  }

  /**
   * Returns the lowest number that a commune of a département can have.
   *
   * @param departement the number of a département
   * @return the lowest number of its communes
   */
  public static int firstCommuneOf(int departement) {
    boolean overseas = departement >= 36 * 36;
    int two = overseas ? departement / 36 : departement;
    return (two / 36 * 12 + two % 36) * 1000 + (overseas ? departement % 36 * 100 : 0);
  }

  /**
   * Returns how many numbers a département has for its communes.
   *
   * @param departement the number of a département
   * @return 100 overseas, else 1 000
   */
  public static int communeSpanOf(int departement) {
    return departement >= 36 * 36 ? 100 : 1000;
  }

  /**
   * Returns the number of a région, département or arrondissement.
   *
   * @param code two to four digits or capital letters
   * @return its number, or {@link #NONE} if the text cannot be a code
   */
  public static int ofShort(String code) {
    if (code.length() < 2 || code.length() > 4) {
      return NONE;
    }
    int number = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      int digit = c >= 'A' && c <= 'Z' ? c - 'A' + 10 : digit(c);
      if (digit < 0) {
        return NONE;
      }
      number = number * 36 + digit;
    }
    return number;
  }

  /**
   * Returns the code of a région, département or arrondissement.
   *
   * @param number its number
   * @param width the least number of characters
   * @return its code
   */
  public static String shortText(int number, int width) {
    StringBuilder text = new StringBuilder(4);
    for (int rest = number; rest > 0 || text.length() < width; rest /= 36) {
      text.append((char) letter(rest % 36));
    }
    return text.reverse().toString();
  }

  /**
   * Returns the number of a SIREN.
   *
   * @param siren nine digits
   * @return its number, or {@link #NONE} if the text cannot be one
   */
  public static int ofSiren(String siren) {
    if (siren.length() != 9) {
      return NONE;
    }
    int number = 0;
    for (int i = 0; i < 9; i++) {
      int digit = digit(siren.charAt(i));
      if (digit < 0) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /**
   * Returns a number in a fixed count of digits.
   *
   * @param number the number
   * @param width how many digits
   * @return the digits
   */
  public static String digits(int number, int width) {
    char[] text = new char[width];
    int rest = number;
    for (int i = width - 1; i >= 0; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(text);
  }

  /**
   * Returns a SIREN from all its digits but the key.
   *
   * @param body the first eight digits
   * @return the nine digits, the last by Luhn's rule
   */
  public static String sirenText(int body) {
    int sum = 0;
    int rest = body;
    for (int i = 0; i < 8; i++) {
      int digit = rest % 10;
      rest /= 10;
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return digits(body * 10 + (10 - sum % 10) % 10, 9);
  }

  /** The SIREN without its key that most communes have; the store keeps how far theirs is from it. */
  static int usualSirenBody(int commune) {
    int head = commune / 1000;
    int tail = commune % 1000;
    if (isOverseas(head)) {
      return 21_970_000 + (head == OVERSEAS_98 ? 10_000 : 0) + tail / 100 * 1000 + tail % 100;
    }
    // Corsica kept the 20 of before 1976.
    int departement = head % 12 >= 10 ? 20 : head / 12 * 10 + head % 12;
    return 21_000_000 + departement * 10_000 + tail;
  }

  private static boolean isOverseas(int head) {
    return head == OVERSEAS_97 || head == OVERSEAS_98;
  }

  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : NONE;
  }

  private static byte letter(int digit) {
    return (byte) (digit < 10 ? '0' + digit : 'A' + digit - 10);
  }
}
