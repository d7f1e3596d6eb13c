package clinic.handouts.edition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code at the bottom of every handout, {@code XXXXXXX-XXXXXX}: seven symbols identify the
 * edition, five are a digest of its printed words, and the last is a check symbol. The symbols are
 * those of Douglas Crockford's base 32 (2019), which leaves out I, L, O and U.
 *
 * <p>The check symbol makes the sum of all thirteen symbols, weighted with the powers of a
 * generator of the field of 32 elements, zero. The weights are all different and none is zero, so
 * every single error and every swap of two symbols is caught (Peterson and Weldon, Error-Correcting
 * Codes, 1972).
 *
 * @param code the code with its hyphen, in capitals
 */
public record Reference(String code) {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int EDITION_SYMBOLS = 7;
  private static final int DIGEST_SYMBOLS = 5;
  private static final int DATA_SYMBOLS = EDITION_SYMBOLS + DIGEST_SYMBOLS;

  /** How many characters a code has, with its hyphen. */
  public static final int LETTERS = DATA_SYMBOLS + 2;

  public Reference {
    Objects.requireNonNull(code);
  }

  /**
   * The reference of an edition.
   *
   * @param key identifies the edition
   * @param words every printed text, in order, except the patient's name and this reference; the
   *     names of the texts are digested too, so that a do item differs from a don't item
   */
  public static Reference of(EditionKey key, List<NamedWords> words) {
    List<String> all =
        words.stream().flatMap(each -> Stream.of(each.name(), each.words())).toList();
    String data = editionOf(key) + symbols(all, DIGEST_SYMBOLS);
    return new Reference(hyphenated(data + checkSymbol(data)));
  }

  /**
   * Reads a code as people type it: with lower-case letters, spaces and hyphens anywhere, O for 0,
   * and I or L for 1.
   *
   * @return the reference; empty when it has the wrong length, an unknown symbol, or a wrong check
   *     symbol
   */
  public static Optional<Reference> parse(String typed) {
    String code = symbolsOf(typed);
    boolean wellFormed =
        code.length() == DATA_SYMBOLS + 1
            && code.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0);
    if (!wellFormed || checkSymbol(code.substring(0, DATA_SYMBOLS)) != code.charAt(DATA_SYMBOLS)) {
      return Optional.empty();
    }
    return Optional.of(new Reference(hyphenated(code)));
  }

  /** A sentence saying why {@link #parse} finds no reference in what somebody typed. */
  public static String mistake(String typed) {
    String code = symbolsOf(typed);
    Optional<String> foreign =
        code.codePoints()
            .mapToObj(Character::toString)
            .filter(symbol -> !SYMBOLS.contains(symbol))
            .findFirst();
    if (foreign.isPresent()) {
      return "'"
          + foreign.get()
          + "' is never part of a reference: look at the bottom of the"
          + " sheet again.";
    }
    if (code.length() != DATA_SYMBOLS + 1) {
      return "A reference has "
          + (DATA_SYMBOLS + 1)
          + " letters and digits; this has "
          + code.length()
          + ": look at the bottom of the sheet again.";
    }
    return "One letter or digit is wrong, or two are swapped: look at the bottom of the"
        + " sheet again.";
  }

  /** The symbols that somebody probably meant. */
  private static String symbolsOf(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Pd}\\u2212]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** The symbols that identify the edition. */
  public String edition() {
    return code.substring(0, EDITION_SYMBOLS);
  }

  /** The symbols that identify an edition. */
  public static String editionOf(EditionKey key) {
    return symbols(
        List.of(key.topic(), key.clinician(), key.language(), key.format()), EDITION_SYMBOLS);
  }

  private static String hyphenated(String code) {
    return code.substring(0, EDITION_SYMBOLS) + "-" + code.substring(EDITION_SYMBOLS);
  }

  private static char checkSymbol(String data) {
    int sum = 0;
    for (int i = 0; i < data.length(); i++) {
      sum = times2(sum) ^ SYMBOLS.indexOf(data.charAt(i));
    }
    return SYMBOLS.charAt(times2(sum));
  }

  /** Multiplies by x in the field of 32 elements, modulo x^5 + x^2 + 1. */
  private static int times2(int element) {
    int doubled = element << 1;
    return doubled >= 32 ? doubled ^ 0b100101 : doubled;
  }

  /** The first symbols, five bits each, of the SHA-256 of texts that can't run into each other. */
  private static String symbols(List<String> texts, int count) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    long bits = ByteBuffer.wrap(digest.digest()).getLong();
    StringBuilder symbols = new StringBuilder();
    for (int i = 0; i < count; i++) {
      symbols.append(SYMBOLS.charAt((int) (bits >>> (Long.SIZE - 5 * (i + 1))) & 31));
    }
    return symbols.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
