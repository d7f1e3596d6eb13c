package clinic.handouts.history;

import clinic.handouts.files.Digest;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

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

  /** All sheets of a topic; empty when there is no readable manifest. */
  public static List<Manifested> of(Workspace workspace, String topic, String language) {
    String manifest;
    try {
      manifest = new String(workspace.read(MANIFEST, MAX_BYTES), StandardCharsets.UTF_8);
    } catch (UnreadableException e) {
      return List.of();
    }
    String row =
        "\"language\":\"%s\",\"topic\":\"%s\",.*\"version\":([1-9][0-9]{0,8}),.*\"topic=([0-9a-f]+)"
            .formatted(Pattern.quote(language), Pattern.quote(topic));
    return Pattern.compile(row)
        .matcher(manifest)
        .results()
        .map(each -> new Manifested(Integer.parseInt(each.group(1)), each.group(2)))
        .distinct()
        .toList();
  }

  /** Whether the sheet was made of this text. */
  public boolean isOf(String text) {
    return Digest.of(text).startsWith(digest);
  }
}
