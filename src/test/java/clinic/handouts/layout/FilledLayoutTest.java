package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes of a layout, each by itself, within the elements that enclose it. */
final class FilledLayoutTest {
  private static final String BOX = "\u00016 12\u0002<p>Sam</p>\u0003";

  private static String card(String before) {
    return card("<title>T</title>", before);
  }

  private static String card(String head, String before) {
    String filled = "<html><head>" + head + "</head><body>" + before + BOX + "</body></html>";
    return FilledLayout.of(filled).card(0, OptionalDouble.of(6));
  }

  /** The elements in which the box stands, as they begin. */
  private static List<String> around(String card) {
    String body =
        card.substring(card.lastIndexOf("</head>") + 7, card.indexOf("<div id=\"card-box-1"));
    return List.of(body.split("(?<= data-around=\"box\">)"));
  }

  private static String mark(String begin) {
    return begin + " data-around=\"box\">";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>One</p><p title=\"a > b\">Two</p>",
        "<br/><br /><p title=\"/\">One</p><p title='a \" >'/>",
        "<!-- </body> -->",
        "<!-- <div> -->",
        "<!-- <p class=\"small -->",
        "<!-- it's <b don't --><!--\n</body>\n-->",
        "<p><![CDATA[</p></body><div>]]></p>",
        "<?designer </body> <div> ?>"
      })
  void onlyElementsThatAreStillOpenAreAroundABox(String before) {
    assertThat(around(card(before + "<div title='x > \"/'>" + before)))
        .containsExactly(mark("<body"), mark("<div title='x > \"/'"));
  }

  @Test
  void aHeadEndsWhereNoCommentSaysSo() {
    assertThat(card("<title>T</title><!-- </head> -->", ""))
        .startsWith("<html><head><title>T</title><!-- </head> --><style>")
        .containsOnlyOnce("<style>")
        .contains("</head>" + mark("<body"));
  }

  @Test
  void onlyABodyThatIsRoomyCanBeClosedUp() {
    String page =
        "<html><head></head><body class=\"%s wide\"><p class=\"roomy\"/>" + BOX + "</html>";
    assertThat(FilledLayout.of(page.formatted("roomy")).closer())
        .extracting(room -> room.whole(List.of(6.0)).replaceAll("(?s).*<body class=\"|\"><p.*", ""))
        .containsExactly("closer wide", "closest wide");
    assertThat(FilledLayout.of(page.formatted("airy")).closer()).isEmpty();
  }
}
