package clinic.handouts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one run of the program works out and the next can use again, in files below {@code
 * .handouts/kept/} of a workspace. Each is sealed with a key that only this user has, outside the
 * workspace: a file that is damaged, was renamed or comes from anybody else counts as missing. So
 * does one from another build of the program, another Java or other templates. Whatever can't be
 * read or written is worked out again; nothing fails because of it. Thread-safe.
 */
public final class KeptFiles {
  /** Keeps nothing. */
  public static final KeptFiles NONE = new KeptFiles(Path.of(""), new byte[0], () -> "");

  /** The most that all files of a workspace take up, in bytes; the last used are kept. */
  static final long MOST = 256L << 20;

  /** How long a file is kept that nothing has used. */
  static final Duration UNUSED = Duration.ofDays(90);

  private static final String FOLDER = ".handouts/kept";
  private static final String SEAL = "HmacSHA256";
  private static final int SEAL_BYTES = 32;
  private static final long MOST_OF_ONE = 32L << 20;

  private final Path folder;
  private final byte[] key;
  private final Supplier<String> surroundings;

  /** What was written, or found to be unwritable; the first failure ends all writing. */
  private final Map<String, Boolean> written = new ConcurrentHashMap<>();

  private KeptFiles(Path folder, byte[] key, Supplier<String> surroundings) {
    this.folder = folder;
    this.key = key;
    this.surroundings = surroundings;
  }

  /**
   * The files of a workspace as it is now; none if they could not be trusted.
   *
   * @param key where the user's key is; it is made if it is missing
   */
  public static KeptFiles of(Workspace workspace, Path key) {
    byte[] own = workspace.isInside(FOLDER) ? key(key) : new byte[0];
    return own.length == SEAL_BYTES
        ? new KeptFiles(workspace.root().resolve(FOLDER), own, once(() -> surroundings(workspace)))
        : NONE;
  }

  /** A value that is worked out when it is first needed. */
  private static Supplier<String> once(Supplier<String> value) {
    String[] known = {null};
    return () -> {
      synchronized (known) {
        if (known[0] == null) {
          known[0] = value.get();
        }
        return known[0];
      }
    };
  }

  private static byte[] key(Path file) {
    try {
      if (!WrittenFile.isThere(file)) {
        byte[] made = new byte[SEAL_BYTES];
        new SecureRandom().nextBytes(made);
        WrittenFile.writePrivately(file, made);
      }
      return Files.size(file) == SEAL_BYTES ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException | OutputException e) {
      return new byte[0];
    }
  }

  /**
   * Everything that decides on results besides what they are made of. A build of the program that
   * can't be told from others is taken for one that is never met again.
   */
  private static String surroundings(Workspace workspace) {
    String program = ProgramBuild.digest().orElseGet(() -> UUID.randomUUID().toString());
    String templates =
        workspace.ownTemplates().stream()
            .map(name -> name + " " + template(workspace, name))
            .collect(Collectors.joining("\n"));
    return Digest.of(
        String.join(
            "\n",
            program,
            Runtime.version().toString(),
            System.getProperty("java.vendor", ""),
            System.getProperty("os.name", ""),
            System.getProperty("os.arch", ""),
            compressed(),
            templates));
  }

  private static String template(Workspace workspace, String name) {
    try {
      return Digest.of(workspace.template(name));
    } catch (UnreadableException e) {
      return "unreadable";
    }
  }

  /** Tells versions of the compression library apart, which is not always a part of Java. */
  private static String compressed() {
    byte[] sample =
        Stream.iterate(1, i -> i * 31 % 65_521)
            .limit(4096)
            .map(String::valueOf)
            .collect(Collectors.joining(" "))
            .getBytes(StandardCharsets.US_ASCII);
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(sample);
      deflater.finish();
      byte[] out = new byte[2 * sample.length];
      return Digest.of(Arrays.copyOf(out, deflater.deflate(out)));
    } finally {
      deflater.end();
    }
  }

  /** What was kept under a name; empty if there is nothing that can be trusted. */
  public Optional<byte[]> read(String name) {
    if (key.length == 0) {
      return Optional.empty();
    }
    String id = id(name);
    Path file = file(id);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_OF_ONE) {
        return Optional.empty();
      }
      byte[] all = Files.readAllBytes(file);
      byte[] seal = Arrays.copyOf(all, SEAL_BYTES);
      byte[] content = Arrays.copyOfRange(all, Math.min(SEAL_BYTES, all.length), all.length);
      if (!MessageDigest.isEqual(seal, seal(id, content))) {
        return Optional.empty();
      }
      touch(file);
      return Optional.of(content);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // It may be removed earlier than others, and is then worked out again.
    }
  }

  /** Keeps something under a name, if that can be done. */
  public void write(String name, byte[] content) {
    if (key.length == 0 || written.containsValue(false)) {
      return;
    }
    String id = id(name);
    Path file = file(id);
    try {
      Files.createDirectories(
          file.getParent(), WrittenFile.owners(file.getFileSystem(), "rwx------"));
      Path beside = Files.createTempFile(file.getParent(), "part", ""); // Only the owner's.
      try {
        Files.write(
            beside,
            ByteBuffer.allocate(SEAL_BYTES + content.length)
                .put(seal(id, content))
                .put(content)
                .array());
        WrittenFile.move(beside, file);
      } finally {
        Files.deleteIfExists(beside);
      }
      written.put(id, true);
    } catch (IOException e) {
      written.put(id, false);
    }
  }

  /**
   * Removes what nothing has used for long, and the least recently used of what takes up too much
   * room, if anything was written.
   */
  public void tidy() {
    if (written.containsValue(true)) {
      tidy(MOST, Instant.now().minus(UNUSED));
    }
  }

  /** A file, as it was found. */
  private record Found(Path file, long bytes, FileTime used) {}

  void tidy(long most, Instant since) {
    long sum = 0;
    for (Found each : found()) {
      sum += each.bytes;
      if (sum > most || each.used.toInstant().isBefore(since)) {
        try {
          Files.deleteIfExists(each.file);
        } catch (IOException e) {
          return; // It is in nobody's way.
        }
      }
    }
  }

  /** All files, the last used first. */
  private List<Found> found() {
    try (Stream<Path> files =
        Files.find(folder, 2, (file, attributes) -> attributes.isRegularFile())) {
      return files
          .map(KeptFiles::found)
          .sorted(Comparator.comparing(Found::used).reversed())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static Found found(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Found(file, attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String id(String name) {
    return Digest.of(surroundings.get() + "\n" + name);
  }

  private Path file(String id) {
    return folder.resolve(id.substring(0, 2)).resolve(id);
  }

  private byte[] seal(String id, byte[] content) {
    try {
      Mac mac = Mac.getInstance(SEAL);
      mac.init(new SecretKeySpec(key, SEAL));
      mac.update(id.getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + SEAL, e);
    }
  }
}
