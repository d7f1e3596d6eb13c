package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every document gets before it is typeset. */
class HandoutDomTest {
  private static final DocumentInfo INFO =
      new DocumentInfo("A", "B", "C", List.of(), "en", LocalDate.EPOCH);

  /** The classes of the items of a document, in order. */
  private static List<String> items(String body) throws Exception {
    String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head/><body>%s</body></html>";
    NodeList items = HandoutDom.of(page.formatted(body), INFO).getElementsByTagName("li");
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < items.getLength(); i++) {
      classes.add(((Element) items.item(i)).getAttribute("class"));
    }
    return classes;
  }

  @Test
  void theFirstTwoItemsOfAListStayTogetherAndTheLastTwo() throws Exception {
    assertThat(items("<ul>\n<li>a</li>\n<li>b</li> <li class=\"box\">c</li><li>d</li>\n</ul>"))
        .containsExactly("joins", "", "box joins", "");
    assertThat(items("<ol><li>a</li></ol><ul><li>b</li><li>c</li></ul>"))
        .containsExactly("", "joins", "");
  }
}
