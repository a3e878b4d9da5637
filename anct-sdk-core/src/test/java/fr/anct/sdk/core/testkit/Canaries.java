package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Classes with the faults that the checks look for. */
@SuppressWarnings("unused")
final class Canaries {
  private Canaries() {}

  static final class DoubleField {
    private final double value = 0;
  }

  static final class FloatLocal {
    long cut(long number) {
      float half = number;
      return (long) half;
    }
  }

  static final class DoubleConstant {
    long half(long number) {
      return (long) (number * 0.5);
    }
  }

  static final class DoubleCall {
    boolean isNumber(String text) {
      return Math.signum(Double.parseDouble(text)) > 0;
    }
  }

  static final class DoubleArray {
    Object values() {
      return new double[3];
    }
  }

  static final class Boxed {
    Number one(Number other) {
      return other instanceof Double ? 1 : 2;
    }
  }

  record DoubleRecord(double value) {}

  static final class Generic {
    boolean isFloat(List<Object> list) {
      return list.contains(Float.class);
    }
  }

  static final class IntToDoubleAndBack {
    int same(int number) {
      return (int) (double) number;
    }
  }

  static final class FloatMatrix {
    Object values() {
      return new float[2][][];
    }
  }

  static final class DoubleConcat {
    String text(Number number) {
      return "value " + number.doubleValue();
    }
  }

  /** Names like those of the instructions, and strings about them. */
  static final class Innocent {
    private static final String TEXT = "double D float F // double 1.0d :(D)D java/lang/Double";

    String dadd(String f2i, long[] numbers, Object[] D) {
      return TEXT + f2i + numbers.length + D.length + fload(numbers[0]);
    }

    private long fload(long dload) {
      long frem = dload;
      for (int i = 0; i < 3; i++) {
        frem += i;
      }
      return Math.floorDiv(frem, 3) + new StringBuilder("Double").length();
    }
  }

  enum Kind {
    ONE
  }

  record Plain(String text) {}

  /** Not final. */
  static class OpenClass {}

  static final class WithSetter {
    public void setName(String name) {}
  }

  static final class PublicField {
    public String name = "";
  }

  static final class ShownArray {
    public final long[] values = {1};
  }

  static final class StaticState {
    static int count = 0;
  }

  static final class WithCreator {
    @JsonCreator
    static WithCreator of(String text) {
      return new WithCreator();
    }
  }

  interface WithBuilder {
    /** A builder. */
    final class Builder {}
  }

  /** Reads something else than it wrote. */
  record Forgetful(String text) {
    Forgetful {
      text = text + "+";
    }
  }

  /** Written as a text, yet Jackson finds the constructor and reads a number. */
  static final class NumberForText {
    private final long cents;

    NumberForText(long cents) {
      this.cents = cents;
    }

    @JsonCreator
    static NumberForText parse(String text) {
      return new NumberForText(Long.parseLong(text));
    }

    @JsonValue
    @Override
    public String toString() {
      return Long.toString(cents);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NumberForText that && that.cents == cents;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(cents);
    }
  }
}
