package clinic.handouts.picture;

import clinic.handouts.picture.ImageFile.Flaw;
import clinic.handouts.picture.svg.Drawing;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.reading.TextDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SVG files in whatever encoding they say they are. */
final class SvgFile {
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"']");

  /** How far into a file its encoding can be. */
  private static final int HEAD = 200;

  private SvgFile() {}

  /** The drawing as it is printed, or why it can't be. */
  static Picture read(String path, byte[] file) {
    List<Diagnostic> undecoded = new ArrayList<>();
    Optional<Source> source = decoded(path, file, undecoded);
    if (source.isEmpty()) {
      Diagnostic problem = undecoded.get(0);
      return Picture.refused(
          new Flaw(
              ImageRules.UNREADABLE,
              problem.message(),
              problem.help(),
              Optional.of(problem.place())));
    }
    Drawing.Reading reading = Drawing.read(source.get().text());
    return reading
        .drawing()
        .map(
            drawing ->
                new Picture(
                    PictureKind.SVG,
                    drawing.svg(),
                    drawing.ratio(),
                    WhiteOnNothing.flaw(path, drawing.look()).map(List::of).orElse(List.of())))
        .orElseGet(() -> refused(source.get(), reading.refusal().orElseThrow()));
  }

  private static Picture refused(Source source, Drawing.Refusal why) {
    return Picture.refused(
        new Flaw(
            ImageRules.SVG, why.message(), why.help(), Optional.of(source.place(why.offset()))));
  }

  private static Optional<Source> decoded(String path, byte[] file, List<Diagnostic> undecoded) {
    Optional<Charset> declared = charset(file);
    return declared.isPresent()
        ? Optional.of(
            new Source(path, new String(file, declared.get()).replaceFirst("^\uFEFF", "")))
        : TextDecoder.decode(path, file, Scope.EVERYTHING, undecoded);
  }

  /** An encoding other than UTF-8, by the first bytes or the first line; empty for UTF-8. */
  private static Optional<Charset> charset(byte[] file) {
    if (file.length > 2 && (file[0] & 255) + (file[1] & 255) == 0xFE + 0xFF) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    return encoding.find() && Charset.isSupported(encoding.group(1))
        ? Optional.of(Charset.forName(encoding.group(1)))
            .filter(each -> !each.equals(StandardCharsets.UTF_8))
            .filter(each -> !each.name().startsWith("UTF-16"))
        : Optional.empty();
  }
}
