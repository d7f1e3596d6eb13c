package clinic.handouts.proof.compose;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.files.Digest;
import clinic.handouts.files.KeptFiles;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.history.PastContent;
import clinic.handouts.proof.PageReport;
import clinic.handouts.yaml.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proofs of bodies from earlier runs. What was proved is known by the very bytes, by all that the
 * body must show and may show, and by the files that this comes from. Cards are proved anew by each
 * run. Thread-safe.
 */
public final class KeptBodyProofs {
  /** Keeps nothing. */
  public static final KeptBodyProofs NONE = new KeptBodyProofs(KeptFiles.NONE, Optional.empty());

  private static final long MAX_PICTURE = 64L << 20;

  private final KeptFiles files;
  private final Optional<Library> library;
  private final Map<String, String> digests;

  private KeptBodyProofs(KeptFiles files, Optional<Library> library) {
    this.files = files;
    this.library = library;
    this.digests =
        library.stream()
            .flatMap(each -> each.files().stream())
            .collect(
                Collectors.toMap(
                    ContentFile::path,
                    file -> Digest.of(file.start().source().text()),
                    (a, b) -> a,
                    ConcurrentHashMap::new));
  }

  /** Proofs of the bodies of a library's editions. */
  public static KeptBodyProofs of(KeptFiles files, Library library) {
    return files == KeptFiles.NONE ? NONE : new KeptBodyProofs(files, Optional.of(library));
  }

  /**
   * What was proved of a body; empty if it was not.
   *
   * @param body identifies its bytes and what it must show
   */
  Optional<Seen> of(String body, Edition edition) {
    return library.isEmpty()
        ? Optional.empty()
        : files.read(name(body, edition)).flatMap(this::seen);
  }

  /** Keeps what was proved of a body. */
  void keep(String body, Edition edition, Seen seen) {
    if (library.isEmpty()) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(seen.measured().empty().size());
      for (int share : seen.measured().empty()) {
        out.writeInt(share);
      }
      out.writeInt(seen.measured().redFlags());
      out.writeBoolean(seen.measured().closesAlone());
      out.writeInt(seen.grounds().size());
      for (String ground : seen.grounds()) {
        out.writeUTF(ground);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.write(name(body, edition), bytes.toByteArray());
  }

  private Optional<Seen> seen(byte[] kept) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept))) {
      List<Integer> empty = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        empty.add(in.readInt());
      }
      PageReport measured = new PageReport(empty, in.readInt(), in.readBoolean());
      List<String> grounds = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        grounds.add(in.readUTF());
      }
      return Optional.of(new Seen(measured, List.copyOf(grounds), new BodyLetters()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String name(String body, Edition edition) {
    EditionKey key = edition.key();
    Library all = library.orElseThrow();
    Stream<String> files =
        PastContent.filesOf(all, edition.topic(), EditionKey.CLINIC, key.format()).stream()
            .filter(path -> !path.startsWith("content/clinicians/"))
            .map(path -> path + " " + digests.get(path));
    Stream<String> pictures =
        Stream.concat(
                Stream.of(edition.clinic().brand().logo()),
                edition.document().all(Role.PICTURE).stream().map(Piece::text))
            .filter(Text::isPresent)
            .map(path -> digests.computeIfAbsent(path.value(), this::picture));
    Stream<String> pieces =
        edition.document().pieces().stream()
            .filter(each -> !each.isOfCard() && each.role() != Role.REFERENCE)
            .map(
                each ->
                    String.join(
                        "\t",
                        each.path(),
                        each.role().name(),
                        each.text().value(),
                        each.words(),
                        each.regions().toString()));
    return Stream.of(
            Stream.of("proof", key.language(), key.format(), edition.paper().name(), body),
            files,
            pictures,
            pieces)
        .flatMap(each -> each)
        .collect(Collectors.joining("\n"));
  }

  private String picture(String path) {
    try {
      return Digest.of(library.orElseThrow().workspace().read("content/" + path, MAX_PICTURE));
    } catch (UnreadableException e) {
      return "unreadable";
    }
  }
}
