package clinic.handouts.desk.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: salted, and hashed so slowly that guessing takes a long time. The
 * number of rounds is the one that OWASP's Password Storage Cheat Sheet (2023) recommends for
 * PBKDF2 with HMAC-SHA-256.
 *
 * @param rounds the number of hashing rounds
 * @param salt 16 bytes in Base64
 * @param hash 32 bytes in Base64
 */
record DeskPassword(int rounds, String salt, String hash) {
  static final int MIN_LETTERS = 12;

  private static final int MAX_LETTERS = 200;
  private static final int MIN_DIFFERENT = 5;
  private static final int MIN_ROUNDS = 600_000;
  private static final int MAX_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** The form in the YAML file: method, rounds, salt, hash. */
  private static final Pattern KEPT =
      Pattern.compile("pbkdf2-sha256:([0-9]{6,8}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");

  /**
   * Hashes a new password.
   *
   * @throws BindingException if it is too easy to guess
   */
  static DeskPassword of(String typed) {
    String password = normal(typed);
    long letters = password.codePoints().count();
    if (letters < MIN_LETTERS || letters > MAX_LETTERS) {
      throw new BindingException(
          "the password has " + letters + " characters",
          "choose one with "
              + MIN_LETTERS
              + " to "
              + MAX_LETTERS
              + " characters, such as four plain words");
    }
    if (password.codePoints().anyMatch(Character::isISOControl)) {
      throw new BindingException(
          "the password contains a character that can't be typed on a keyboard",
          "use letters, digits and punctuation");
    }
    if (password.codePoints().distinct().count() < MIN_DIFFERENT) {
      throw new BindingException(
          "the password repeats the same few characters",
          "choose another one, such as four plain words");
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new DeskPassword(MIN_ROUNDS, text(salt), text(hash(password, salt, MIN_ROUNDS)));
  }

  /**
   * Parses the text that {@link #kept} gives.
   *
   * @throws IllegalArgumentException if it is something else, or too weak
   */
  static DeskPassword parse(String kept) {
    Matcher parts = KEPT.matcher(kept);
    if (!parts.matches()) {
      throw new IllegalArgumentException("the password is not in the form that the program writes");
    }
    int rounds = Integer.parseInt(parts.group(1));
    if (rounds < MIN_ROUNDS || rounds > MAX_ROUNDS) {
      throw new IllegalArgumentException(
          "the password is hashed " + rounds + " times, not " + MIN_ROUNDS + " or more");
    }
    return new DeskPassword(rounds, parts.group(2), parts.group(3));
  }

  /** The text to store in a file; the password can't be recovered from it. */
  String kept() {
    return "pbkdf2-sha256:" + rounds + ":" + salt + ":" + hash;
  }

  /** Whether this is the password; takes some tenths of a second. */
  boolean is(String typed) {
    String password = normal(typed);
    return password.length() <= 2 * MAX_LETTERS
        && !password.isEmpty()
        && MessageDigest.isEqual(hash(password, bytes(salt), rounds), bytes(hash));
  }

  /**
   * Treats the different ways in which keyboards combine letters and accents as equal (RFC 8265,
   * 4.2.2).
   */
  private static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  private static byte[] hash(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * Byte.SIZE);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  @Override
  public String toString() {
    return "a password";
  }
}
