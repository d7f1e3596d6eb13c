package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a layout may print around the required texts, and that it is no more than content says. */
class AccompanimentTest extends WorkspaceTest {
  @BeforeEach
  void fill() {
    FullContent.into(workspace);
  }

  private Edition edition() {
    return FullContent.edition(workspace, "ben");
  }

  @Test
  void nearTheAdviceStandTheSummarysLabelAndTheAuthor() {
    assertThat(edition().accompaniment().nearAdvice())
        .containsExactlyInAnyOrder("Inshort", "WrittenbyAnaSample(Osteopath)");
  }

  @Test
  void aPatientsNameStandsNearTheAdvice() {
    assertThat(edition().forPatient("Kim Lee").accompaniment().nearAdvice())
        .containsExactlyInAnyOrder("Inshort", "WrittenbyAnaSample(Osteopath)", "ForKimLee");
  }

  @Test
  void theExplanationIsTheSectionsThatAreNotLeftOutBesidesTheirTexts() {
    assertThat(edition().accompaniment().explanation())
        .containsExactlyInAnyOrder(
            "Wherethiscomesfrom",
            "WrittenbyAnaSample(Osteopath)",
            "Whymovinghelps",
            "Smallbendsareenough.",
            "Picture:KimPainter",
            "Smallbendsareenough.Picture:KimPainter",
            "Yourexercises",
            "Picture:JoPainter",
            "Mynotes",
            "Pleasenote");
  }

  @Test
  void aPictureWithoutACreditHasItsCaptionOnly() {
    workspace.replace(BACK, "      credit: Kim Painter\n", "");
    assertThat(edition().accompaniment().explanation())
        .contains("Smallbendsareenough.")
        .noneMatch(text -> text.contains("KimPainter"));
  }

  @Test
  void sourcesAreTheirWords() {
    assertThat(edition().accompaniment().sourceWords())
        .containsExactlyInAnyOrder(
            "A",
            "guide",
            "Lee",
            "and",
            "Roe",
            "Journal",
            "of",
            "Backs",
            "https://example.org/guide",
            "example.org/guide",
            "page",
            "read",
            "on",
            "November",
            "Written",
            "by",
            "Ana",
            "Sample",
            "Osteopath");
  }

  @Test
  void besideTheCardStandItsLabels() {
    assertThat(edition().accompaniment().besideCard())
        .containsExactlyInAnyOrder("Pleasenote", "Yourclinician");
  }

  @Test
  void marginsNameTheTopicTheClinicThePageAndTheReview() {
    Edition edition = edition();
    assertThat(edition.accompaniment().marginWords())
        .contains("bed", "Clinic", "Sampletown", "reception@example.com", "Page", "Phone", "Shop")
        .contains("https://example.com/home", "example.com/home", "example.com/book")
        .contains("example.com/shop", "Reviewed", "November", "Ana", "Reference")
        .contains(edition.reference().code())
        .doesNotContain("Ben", "Kim", "Backs", "oxygen", "not", "Lee");
  }

  @Test
  void wordsAreComparedWithoutPunctuationAroundThemAndNumbersDoNotCount() {
    assertThat(Accompaniment.words(Stream.of("«So, (12) 3 a-b: 4th\u00a0– 'x'.")))
        .containsExactlyInAnyOrder("So", "a-b", "4th", "x");
  }

  @Test
  void textsAreComparedWithoutSpaces() {
    assertThat(Accompaniment.squeezed(" a\u00a0b\n c ")).isEqualTo("abc");
  }
}
