package clinic.handouts.content;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Structure;
import clinic.handouts.yaml.YamlValue.Mapping;
import clinic.handouts.yaml.reading.TextDecoder;
import clinic.handouts.yaml.reading.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads single content files of a workspace, and collects their problems. Not thread-safe. */
public final class ContentReader {
  /** The maximum size of a content file; a topic has a few kilobytes. */
  public static final long MAX_BYTES = 512L << 10;

  private static final String ENDING = ".yaml";

  private final Workspace workspace;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<ContentFile> files = new ArrayList<>();

  public ContentReader(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Every file that is YAML, valid or not, in the order in which they were read. */
  public List<ContentFile> files() {
    return files;
  }

  public List<Diagnostic> problems() {
    return problems;
  }

  void report(Diagnostic problem) {
    problems.add(problem);
  }

  /** Reads a file; empty when it is not YAML. Its structure may be wrong: see {@code sound}. */
  public Optional<ContentFile> file(
      String path, String kind, String id, String language, Scope scope) {
    try {
      byte[] bytes = workspace.read(path, MAX_BYTES);
      return file(path, bytes, kind, id, language, scope);
    } catch (UnreadableException e) {
      unreadable(path, "the file", e, scope);
      return Optional.empty();
    }
  }

  /** As above, for a file whose bytes have already been read. */
  public Optional<ContentFile> file(
      String path, byte[] bytes, String kind, String id, String language, Scope scope) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<Mapping> tree =
        TextDecoder.decode(path, bytes, scope, found)
            .flatMap(source -> new YamlReader(source, scope, found).read());
    Optional<ContentFile> file =
        tree.map(
            mapping -> {
              List<FormattedText> texts = Structure.of(kind).check(mapping, scope, found);
              if (kind.equals("topic")) {
                Phases.check(mapping, scope, found);
              }
              boolean sound = found.stream().noneMatch(Diagnostic::isError);
              return new ContentFile(kind, id, language, mapping, texts, sound, scope);
            });
    file.ifPresent(files::add);
    problems.addAll(found);
    return file;
  }

  /** Names in a folder; a folder that can't be listed is reported. */
  List<String> names(String folder, Scope scope) {
    try {
      return workspace.list(folder);
    } catch (UnreadableException e) {
      unreadable(folder, "the folder", e, scope);
      return List.of();
    }
  }

  /** The scope of what a file with a certain name would contain. */
  interface ScopeOfName {
    Scope of(String name);
  }

  /** Names, without the extension, of the YAML files in a folder; other files are reported. */
  List<String> yamlNames(String folder, Scope scope, ScopeOfName scopeOfName) {
    List<String> names = new ArrayList<>();
    for (String name : names(folder, scope)) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (name.endsWith(ENDING)) {
        names.add(name.substring(0, name.length() - ENDING.length()));
      } else if (lower.endsWith(ENDING) || lower.endsWith(".yml")) {
        problems.add(
            Diagnostic.of(
                FileRules.NAME,
                Source.unread(folder + "/" + name).start(),
                "the file is not read: its name does not end in .yaml",
                "rename it so that it ends in .yaml",
                scopeOfName.of(name.substring(0, name.lastIndexOf('.')))));
      } else if (!name.endsWith(".md") && !name.endsWith("~")) {
        stray(folder + "/" + name, "content files end in .yaml; move other files elsewhere");
      }
    }
    return names;
  }

  /** Reports a file that is not read. */
  void stray(String path, String help) {
    problems.add(
        Diagnostic.of(
            FileRules.STRAY,
            Source.unread(path).start(),
            "the file is not read",
            help,
            Scope.EVERYTHING));
  }

  private void unreadable(String path, String what, UnreadableException e, Scope scope) {
    String help =
        switch (e.reason()) {
          case MISSING -> "restore it, or remove the link";
          case OUTSIDE -> "copy it into the workspace: nothing outside it is read";
          case TOO_LARGE -> "a topic needs a few kilobytes; put pictures into content/images/";
          case UNREADABLE -> "make sure that you have permission to read it";
        };
    problems.add(
        Diagnostic.of(
            FileRules.of(e),
            Source.unread(path).start(),
            what + " " + e.getMessage(),
            help,
            scope));
  }
}
