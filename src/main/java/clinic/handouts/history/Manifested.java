package clinic.handouts.history;

import clinic.handouts.content.LibraryReader;
import clinic.handouts.files.Digest;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the manifest of {@code out/} knows of a topic's sheets, for when the {@link History} has
 * lost what they said.
 *
 * @param version the topic's version on a sheet
 * @param digest the beginning of the digest of the topic's file then
 */
public record Manifested(int version, String digest) {
  private static final String MANIFEST = "out/manifest.json";
  private static final long MAX_BYTES = 512L << 20;

  private static final Pattern ROW =
      Pattern.compile(
          "\"language\":\"([^\"]*)\",\"topic\":\"([^\"]*)\",.*\"version\":([1-9][0-9]{0,8}),"
              + ".*\"topic=([0-9a-f]+)");

  /** All sheets, by the paths of their topics' files; empty when there is no readable manifest. */
  static Map<String, List<Manifested>> byTopic(Workspace workspace) {
    String manifest;
    try {
      manifest = new String(workspace.read(MANIFEST, MAX_BYTES), StandardCharsets.UTF_8);
    } catch (UnreadableException e) {
      return Map.of();
    }
    return ROW.matcher(manifest)
        .results()
        .collect(
            Collectors.groupingBy(
                row -> LibraryReader.topicPath(row.group(2), row.group(1)),
                Collectors.mapping(
                    row -> new Manifested(Integer.parseInt(row.group(3)), row.group(4)),
                    Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
  }

  /** Whether the sheet was made from this text. */
  public boolean isOf(String text) {
    return Digest.of(text).startsWith(digest);
  }
}
