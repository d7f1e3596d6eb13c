package clinic.handouts.check.passage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Translatable;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.FullContent;
import clinic.handouts.yaml.FormattedText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new kind of text can't be printed unread by the rules, or kept from translators. */
final class PrintedPassagesTest extends WorkspaceTest {
  private Stream<FormattedText> written(ContentFile file) {
    return file.texts().stream().filter(each -> each.isMarkdown() && !each.printed().isEmpty());
  }

  private List<ContentFile> files() {
    FullContent.into(workspace);
    return workspace.read().files();
  }

  @Test
  void everyTextWithMarkdownIsReadByTheRulesOfWording() {
    for (ContentFile file : files()) {
      assertThat(written(file))
          .as("texts of %s that check.passage.Passage.Part does not name", file.path())
          .allSatisfy(text -> assertThat(Part.named(text.printed())).as(text.path()).isPresent());
    }
  }

  @Test
  void everyTextOfATopicWithMarkdownIsTranslated() {
    for (ContentFile file : files()) {
      if (file.is("topic")) {
        assertThat(Translatable.of(file))
            .as("what content.Translatable finds in %s", file.path())
            .containsAll(written(file).toList());
      }
    }
  }
}
