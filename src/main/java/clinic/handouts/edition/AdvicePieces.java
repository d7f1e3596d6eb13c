package clinic.handouts.edition;

import clinic.handouts.content.Clinician.OwnVersion;
import clinic.handouts.content.Labels;
import clinic.handouts.content.LocalText;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Phase;
import clinic.handouts.content.Topic.Zone;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.List;

/** Writes down what patients act on: what to do, what not to do, and when to get help. */
final class AdvicePieces {
  private final Pieces pieces;
  private final Labels labels;
  private int phases;

  AdvicePieces(Pieces pieces, Labels labels) {
    this.pieces = pieces;
    this.labels = labels;
  }

  /**
   * A clinician's own items.
   *
   * @param version holds them
   * @param from their mark, such as "From Dr Dan East"
   * @param phase index of the phase that they belong to; -1 for none in particular
   */
  record OwnItems(OwnVersion version, String from, int phase) {
    boolean isEmpty() {
      return version.dos().isEmpty() && version.donts().isEmpty();
    }
  }

  /** The phases; a clinician's items are in theirs, in the only one, or after all of them. */
  void advice(Topic.Advice advice, OwnItems own) {
    List<Phase> topics = advice.phases();
    int place = topics.size() == 1 ? 0 : own.phase();
    for (int i = 0; i < topics.size(); i++) {
      Phase phase = topics.get(i);
      String path = path();
      heading(phase, path);
      OwnVersion added = i == place ? own.version() : OwnVersion.NONE;
      lists(path, phase.dos(), phase.donts(), added, own.from());
    }
    if ((place < 0 || place >= topics.size()) && !own.isEmpty()) {
      behind(own);
    }
  }

  private String path() {
    return "phases[" + phases++ + "]";
  }

  private void heading(Phase phase, String path) {
    Text heading = phase.heading();
    boolean ordinary = heading.isAbsent();
    Text label = labels.words().get("advice");
    Place place = ordinary ? label.place() : heading.place();
    String words = ordinary ? label.value() : heading.value();
    if (phase.zone() != Zone.NONE) {
      words = ZoneName.of(phase.zone(), labels).before(words);
      heading = new Text(words, place);
    }
    heading(path, heading, words, place);
    if (phase.zone() != Zone.NONE) {
      String zone = phase.zone().label();
      pieces.add(Role.ZONE, "the zone of the advice", path + ".zone", heading, zone, place);
    }
  }

  private void heading(String path, Text heading, String words, Place place) {
    String name = "the heading of the advice";
    pieces.add(Role.ADVICE_HEADING, name, path + ".heading", heading, words, place);
  }

  /** What a clinician adds without saying to which phase: a phase of its own under their name. */
  private void behind(OwnItems own) {
    OwnVersion version = own.version();
    List<Text> dos = inLanguage(version.dos());
    List<Text> donts = inLanguage(version.donts());
    Place place = (dos.isEmpty() ? donts : dos).get(0).place();
    String path = path();
    heading(path, new Text(own.from(), place), own.from(), place);
    lists(path, dos, donts, OwnVersion.NONE, "");
  }

  private List<Text> inLanguage(List<LocalText> items) {
    return items.stream().map(item -> item.in(labels.language())).toList();
  }

  private void lists(String path, List<Text> dos, List<Text> donts, OwnVersion own, String from) {
    if (!dos.isEmpty() || !own.dos().isEmpty()) {
      pieces.heading(Role.DO_HEADING, "do");
      items(Role.DO, "a do item", path + ".do", dos, own.dos(), from);
    }
    if (!donts.isEmpty() || !own.donts().isEmpty()) {
      pieces.heading(Role.DONT_HEADING, "dont");
      items(Role.DONT, "a don't item", path + ".dont", donts, own.donts(), from);
    }
  }

  /** The topic's items, then the clinician's, each of which is marked as theirs. */
  private void items(
      Role role, String name, String path, List<Text> items, List<LocalText> own, String from) {
    int index = 0;
    for (Text item : items) {
      pieces.inline(role, name, path + "[" + index++ + "].text", item);
    }
    for (Text item : inLanguage(own)) {
      String words = item.markdown().plain() + " " + from;
      String at = path + "[" + index++ + "]";
      pieces.add(pieces.piece(role, name, at + ".text", Form.INLINE, item, words, item.place()));
      pieces.add(Role.FROM, "", at + ".from", item, from, item.place());
    }
  }

  /** If there are no red flags, the line with the emergency number is optional. */
  void getHelp(Topic.GetHelp help, Text emergency) {
    pieces.heading(Role.GET_HELP_HEADING, "get-help");
    pieces.form(Role.GET_HELP, "when to get help", "getHelp.text", Form.BLOCKS, help.text());
    String line = labels.get("emergency", emergency.value());
    String path = "getHelp.emergencyLine";
    Place place = emergency.place();
    Piece called = pieces.piece(Role.EMERGENCY, "", path, Form.WORDS, emergency, line, place);
    pieces.add(help.redFlags().isEmpty() ? called.optional() : called);
    signs(Role.RED_FLAG, "a red flag", "getHelp.emergency", help.redFlags());
    if (!help.soon().isEmpty()) {
      pieces.heading(Role.SOON_HEADING, "soon");
    }
    signs(Role.SOON, "a sign for the same day", "getHelp.soon", help.soon());
  }

  private void signs(Role role, String name, String path, List<Text> signs) {
    for (int i = 0; i < signs.size(); i++) {
      pieces.inline(role, name, path + "[" + i + "]", signs.get(i));
    }
  }
}
