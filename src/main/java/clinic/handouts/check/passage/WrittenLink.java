package clinic.handouts.check.passage;

import clinic.handouts.check.content.MarkdownRefusal;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/**
 * A link as written in a file, in Markdown or as a value of its own.
 *
 * @param address with its scheme: https, tel or mailto
 * @param place where the link begins
 * @param scope the editions that it is printed in
 */
public record WrittenLink(String address, Place place, Scope scope) {
  private static final Pattern WEB =
      Pattern.compile("website|booking|shop|sources\\[[0-9]+]\\.link");

  public WrittenLink {
    Objects.requireNonNull(address);
    Objects.requireNonNull(place);
    Objects.requireNonNull(scope);
  }

  /** The links of a file that have the right form, in order. */
  static List<WrittenLink> of(ContentFile file) {
    List<WrittenLink> links = new ArrayList<>();
    for (FormattedText each : file.texts()) {
      String value = each.text().value();
      Scope scope = FileScopes.of(file, each.path());
      if (each.isMarkdown() && (value.contains("](") || value.contains("<"))) {
        inMarkdown(each, scope, links);
      } else if (WEB.matcher(each.path()).matches() && MarkdownRefusal.works(value)) {
        links.add(new WrittenLink(value, each.text().place(), scope));
      } else if (each.path().equals("email") && MarkdownRefusal.works("mailto:" + value)) {
        links.add(new WrittenLink("mailto:" + value, each.text().place(), scope));
      }
    }
    return links;
  }

  private static void inMarkdown(FormattedText text, Scope scope, List<WrittenLink> links) {
    text.text()
        .markdown()
        .document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                int index =
                    link.getSourceSpans().isEmpty()
                        ? 0
                        : link.getSourceSpans().get(0).getInputIndex();
                if (MarkdownRefusal.works(link.getDestination())) {
                  links.add(
                      new WrittenLink(link.getDestination(), text.text().placeAt(index), scope));
                }
                visitChildren(link);
              }
            });
  }
}
