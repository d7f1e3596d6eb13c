package clinic.handouts.yaml;

import clinic.handouts.yaml.YamlValue.Entry;
import clinic.handouts.yaml.YamlValue.Mapping;
import clinic.handouts.yaml.YamlValue.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Writes values as YAML that people can continue to edit: long texts are folded, lines stay lines.
 * Comments are not kept. Not thread-safe.
 */
public final class YamlWriter {
  private static final int WIDTH = 100;

  /** Texts that any YAML parser reads as texts without quotation marks. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd} ,.;/()'%?!+–—-]*");

  /**
   * What can't be written in a block: it would be lost, or be taken for an indent or a line end.
   */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "[\\p{Cc}\\u0085\\u2028\\u2029\\ufeff&&[^\\n]]|(?m:[ \\t]+$)|^\\s|\\n\\n\\n"
              + "|(?:^|[ \\n])[\\p{Zs}&&[^ ]]");

  private final BiFunction<String, Text, String> words;
  private final StringBuilder out = new StringBuilder();

  /**
   * A writer.
   *
   * @param words what to write for a text, by its path such as {@code advice.do[2]}; items count
   *     from 1
   */
  public YamlWriter(BiFunction<String, Text, String> words) {
    this.words = words;
  }

  /** Writes entries of a mapping at the left margin. */
  public String write(List<Entry> entries) {
    entries(entries, "", "");
    return out.toString();
  }

  private void entries(List<Entry> entries, String path, String indent) {
    for (Entry entry : entries) {
      String name = entry.name();
      out.append(indent).append(PLAIN.matcher(name).matches() ? name : quoted(name)).append(':');
      value(entry.value(), path.isEmpty() ? name : path + "." + name, indent);
    }
  }

  private void value(YamlValue value, String path, String indent) {
    if (value instanceof Mapping mapping) {
      if (mapping.entries().isEmpty()) {
        out.append(" {}\n");
        return;
      }
      out.append('\n');
      entries(mapping.entries(), path, indent + "  ");
    } else if (value instanceof Sequence sequence) {
      if (sequence.items().isEmpty()) {
        out.append(" []\n");
        return;
      }
      out.append('\n');
      for (int i = 0; i < sequence.items().size(); i++) {
        item(sequence.items().get(i), path + "[" + (i + 1) + "]", indent + "  ");
      }
    } else {
      text(words.apply(path, value.text().orElseThrow()), indent);
    }
  }

  /** An item; if it is a mapping, its first entry follows the hyphen. */
  private void item(YamlValue item, String path, String indent) {
    int start = out.length();
    if (item instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      entries(mapping.entries(), path, indent + "  ");
      out.replace(start, start + indent.length() + 2, indent + "- ");
    } else {
      out.append(indent).append('-');
      value(item, path, indent);
    }
  }

  private void text(String value, String indent) {
    String inner = "\n" + indent + "  ";
    if (SPECIAL.matcher(value).find() || value.isEmpty()) {
      out.append(' ').append(quoted(value));
    } else if (value.contains("\n")) {
      out.append(value.endsWith("\n") ? " |" : " |-");
      value.lines().forEach(line -> out.append(line.isEmpty() ? "\n" : inner + line));
    } else if (value.length() > WIDTH && !value.contains("  ")) {
      out.append(" >-");
      folded(value, inner);
    } else {
      out.append(' ').append(isPlain(value) ? value : quoted(value));
    }
    out.append('\n');
  }

  private void folded(String value, String inner) {
    int column = WIDTH;
    for (String word : value.split(" ", -1)) {
      boolean isNew = column + word.length() >= WIDTH - inner.length();
      out.append(isNew ? inner : " ").append(word);
      column = (isNew ? 0 : column + 1) + word.length();
    }
  }

  private static boolean isPlain(String value) {
    return PLAIN.matcher(value).matches() && !value.endsWith(" ");
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                default ->
                    quoted.append(
                        isControl(c)
                            ? String.format(Locale.ROOT, "\\u%04x", c)
                            : String.valueOf((char) c));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xfeff;
  }
}
