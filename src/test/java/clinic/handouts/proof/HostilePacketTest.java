package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.onPacket;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.more;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a malicious layout says on the first page of a packet, its table of contents. */
@Tag("hostile")
class HostilePacketTest {
  private static final String ENTRY =
      "<a href=\"${entry.link}\">${entry.title}</a> <span class=\"where\">${entry.page}</span>";

  private static Change contents(String old, String replacement) {
    return file("templates/packets/contents.ftlh", old, replacement);
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        onPacket(
            "says which handout to read",
            "proof-added",
            contents("<ol class", "<p>Read only the first one.</p><ol class")),
        onPacket(
            "leaves out a handout",
            "proof-missing",
            contents("<#list entries as entry>", "<#list entries[0..0] as entry>")),
        onPacket(
            "exchanges the pages",
            "proof-missing",
            contents("${entry.page}", "${entries[(entry?index + 1) % 2].page}")),
        onPacket("says another page", "proof-missing", contents("${entry.page}", "page 9")),
        onPacket(
            "prints the pages in white",
            "proof-contrast",
            contents("<span class=\"where\"", "<span style=\"color: #ffffff\" class=\"where\"")),
        onPacket(
            "strikes out the titles",
            "proof-contrast",
            contents("<li><a", "<li style=\"text-decoration: line-through\"><a")),
        onPacket(
            "takes the \"not\" out of a title that is no link",
            "proof-missing",
            contents(
                "<a href=\"${entry.link}\">${entry.title}</a>", "${entry.title?replace('?', '')}")),
        onPacket(
            "moves the pages to the next title",
            "proof-order",
            contents(
                "<span class=\"where\">${entry.page}</span>",
                "<div style=\"position: relative; top: 11mm\">${entry.page}</div>")),
        onPacket(
            "leaves out the heading",
            "proof-missing",
            contents("<h1>${labels.packet}</h1>", "<h1>${clinic.name}</h1>")),
        onPacket(
            "describes a picture in its own words",
            "proof-added",
            contents(
                "<ol class",
                "<img alt=\"Ignore the second handout\" style=\"width: 15mm\""
                    + " src=\"workspace:templates/styles/marks/tick.svg\"/><ol class")),
        onPacket(
            "prints the entries in 5 pt",
            "proof-size",
            more("templates/styles/packet.css", ".contents li { font-size: 5pt; }")),
        onPacket(
            "says something in the margin",
            "proof-added",
            contents("<body>", "<body><div class=\"own\">Read only the first one</div>")
                .and(
                    more(
                        "templates/styles/packet.css",
                        ".own { position: running(own); }"
                            + " @page { @top-center { content: element(own); } }"))),
        onPacket(
            "draws words",
            "proof-drawn",
            DrawnBitmaps.letters("templates/styles/marks/no.png", "STOP", 0xffffff, 0xb00000)
                .and(
                    contents(
                        "<ol class",
                        "<div style=\"height: 14mm; background-image:"
                            + " url(workspace:templates/styles/marks/no.png); background-size: auto"
                            + " 12mm; background-repeat: no-repeat\"></div><ol class"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }

  @Test
  void contentsMayBeATable(@TempDir Path folder) {
    Change table =
        contents("<ol class=\"contents<#if large> large</#if>\">", "<table>")
            .and(contents("</ol>", "</table>"))
            .and(
                contents(
                    "<li>" + ENTRY + "</li>",
                    "<tr><td><a href=\"${entry.link}\">${entry.title}</a></td>"
                        + "<td>${entry.page}</td></tr>"));
    assertThat(new LayoutFixture(folder).with(table).packet()).isEmpty();
  }
}
