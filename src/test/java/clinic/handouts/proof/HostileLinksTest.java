package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutAttack.onCard;
import static clinic.handouts.proof.LayoutAttack.onPacket;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;

import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links of malicious layouts, which lead somewhere other than their words say. */
@Tag("hostile")
class HostileLinksTest {
  private static Change emergencyTo(String address) {
    return part(
        "get-help",
        "${getHelp.emergencyLine}",
        "<a href=\"" + address + "\">${getHelp.emergencyLine}</a>");
  }

  private static Change phoneTo(String address) {
    return part("letterhead", "${clinic.phoneLink}", address);
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack("calls another number for help", "proof-link", emergencyTo("tel:+61190099999")),
        attack("runs a script", "proof-link", emergencyTo("javascript:app.alert(1)")),
        attack("opens a file", "proof-link", emergencyTo("file:///etc/passwd")),
        attack("opens data", "proof-link", emergencyTo("data:text/html,x")),
        attack("writes to somebody", "proof-link", emergencyTo("mailto:evil@example.net")),
        attack("sends a message", "proof-link", emergencyTo("sms:+61190099999")),
        attack("leads to a site", "proof-link", emergencyTo("https://example.net/")),
        attack(
            "leads to the top of the sheet",
            "proof-link",
            phoneTo("#top").and(part("title", "<h1>", "<h1 id=\"top\">"))),
        attack("calls another clinic", "proof-link", phoneTo("tel:+61355509999")),
        attack("calls help from the clinic's number", "proof-link", phoneTo("tel:000")),
        attack("adds an extension", "proof-link", phoneTo("tel:+61355500100;ext=9")),
        attack("calls with a service code", "proof-link", phoneTo("tel:*21*0190099999")),
        attack(
            "books elsewhere",
            "proof-link",
            part("clinician-card", "${card.bookingLink}", "https://example.com.evil.net/book")),
        attack(
            "writes elsewhere",
            "proof-link",
            part("letterhead", "${clinic.emailLink}", "${clinic.emailLink}?bcc=evil@example.net")),
        attack(
            "leads elsewhere from a source",
            "proof-link",
            part("sources", "${source.linkLink}", "${source.linkLink}/evil")),
        attack(
            "lays a link over an item",
            "proof-link",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><a href=\"https://example.net/\">${item.text}</a>")),
        attack(
            "lays the clinic's link over an item",
            "proof-link",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><a href=\"${clinic.phoneLink}\">${item.text}</a>")),
        onCard(
            "calls another number",
            "proof-link",
            part("card-half", "${clinic.phoneLink}", "tel:+61190099999")),
        onCard(
            "runs a script",
            "proof-link",
            part(
                "card-half",
                "${getHelp.emergencyLine}",
                "<a href=\"javascript:app.alert(1)\">${getHelp.emergencyLine}</a>")),
        onPacket(
            "leads to another handout",
            "proof-link",
            file(
                "templates/packets/contents.ftlh",
                "${entry.link}",
                "${entries[(entry?index + 1) % 2].link}")),
        onPacket(
            "leads out of the packet",
            "proof-link",
            file("templates/packets/contents.ftlh", "${entry.link}", "https://example.net/")),
        onPacket(
            "runs a script",
            "proof-link",
            file("templates/packets/contents.ftlh", "${entry.link}", "javascript:app.alert(1)")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
