package clinic.handouts.yaml;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of a YAML file with its place. Scalars are kept as the characters that were written:
 * {@code no}, {@code 000} and {@code 1.10} stay as they are until a schema says otherwise.
 * Immutable.
 */
public sealed interface YamlValue {
  /** Where the value begins. */
  Place place();

  /** The value under a key; empty when this is not a mapping or has no such key. */
  default Optional<YamlValue> get(String key) {
    return Optional.empty();
  }

  /** The items of a sequence; empty for anything else. */
  default List<YamlValue> items() {
    return List.of();
  }

  /** The entries of a mapping; empty for anything else. */
  default List<Entry> entries() {
    return List.of();
  }

  /** The text of a scalar; empty for anything else. */
  default Optional<Text> text() {
    return Optional.empty();
  }

  /** The text under a key, or {@link Text#ABSENT}. */
  default Text textAt(String key) {
    return get(key).flatMap(YamlValue::text).orElse(Text.ABSENT);
  }

  /** The items of the sequence under a key; empty when there is none. */
  default List<YamlValue> itemsAt(String key) {
    return get(key).map(YamlValue::items).orElse(List.of());
  }

  /** The texts of the sequence under a key; empty when there is none. */
  default List<Text> textsAt(String key) {
    return itemsAt(key).stream().flatMap(item -> item.text().stream()).toList();
  }

  /** The place of the key if it exists, otherwise of this value. */
  default Place placeOf(String key) {
    return entries().stream()
        .filter(entry -> entry.name().equals(key))
        .findFirst()
        .map(entry -> entry.key().place())
        .orElse(place());
  }

  /** Every scalar within this value, including this value itself, in the order of the file. */
  default Stream<Text> allTexts() {
    return Stream.concat(
        text().stream(),
        Stream.concat(
            items().stream().flatMap(YamlValue::allTexts),
            entries().stream().flatMap(entry -> entry.value().allTexts())));
  }

  /**
   * A scalar.
   *
   * @param content its characters and place
   * @param plain whether it was written without quotes and not as a block scalar
   */
  record Scalar(Text content, boolean plain) implements YamlValue {
    public Scalar {
      Objects.requireNonNull(content);
    }

    /** Whether nothing was written, as in {@code title:} or {@code title: ~}. */
    public boolean isNothing() {
      return plain && (content.value().isEmpty() || content.value().equals("~"));
    }

    @Override
    public Place place() {
      return content.place();
    }

    @Override
    public Optional<Text> text() {
      return Optional.of(content);
    }
  }

  /** A list. */
  record Sequence(List<YamlValue> items, Place place) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
      Objects.requireNonNull(place);
    }
  }

  /** Keys with their values, in the order of the file. */
  record Mapping(List<Entry> entries, Place place) implements YamlValue {
    public Mapping {
      entries = List.copyOf(entries);
      Objects.requireNonNull(place);
    }

    @Override
    public Optional<YamlValue> get(String key) {
      for (Entry entry : entries) {
        if (entry.name().equals(key)) {
          return Optional.of(entry.value());
        }
      }
      return Optional.empty();
    }
  }

  /** A key and its value. */
  record Entry(Text key, YamlValue value) {
    public Entry {
      Objects.requireNonNull(key);
      Objects.requireNonNull(value);
    }

    /** The key's text. */
    public String name() {
      return key.value();
    }
  }
}
