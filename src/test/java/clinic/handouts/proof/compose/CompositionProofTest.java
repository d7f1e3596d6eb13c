package clinic.handouts.proof.compose;

import static clinic.handouts.proof.FinishedSheet.dictionary;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Compositions;
import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.proof.FinishedSheet;
import clinic.handouts.proof.LayoutFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attacks on composed handouts whose body and card are known: only what the short proof looks at
 * stands between them and the patient.
 */
final class CompositionProofTest {
  private static final Pattern SHOWN = Pattern.compile("<([0-9A-Fa-f]+)> Tj");
  private static final Pattern MARK = Pattern.compile("<</MCID (\\d+)>>");
  private static final String TOPIC = "low-back-pain-bed-rest";
  private static final String OTHER = "neck-strain-stay-active";

  private static Compositions samples;
  private static CompositionProof proof;
  private static Composed sound;
  private static Edition edition;

  /** A composed handout, opened to be tampered with; the body's bytes stay as they are. */
  private record Sheet(PDDocument document, PDPage page) {
    COSArray contents() {
      return page.getCOSObject().getCOSArray(COSName.CONTENTS);
    }

    COSDictionary catalog() {
      return document.getDocumentCatalog().getCOSObject();
    }

    COSDictionary tags() {
      return catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    }

    COSStream stream(String content) throws IOException {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content.getBytes(StandardCharsets.ISO_8859_1));
      }
      return stream;
    }

    String content(int index) throws IOException {
      try (var in = ((COSStream) contents().getObject(index)).createInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }

    String card() throws IOException {
      return content(1);
    }

    void content(int index, String before, String after) throws IOException {
      assertThat(before).isNotEqualTo(after);
      contents().set(index, stream(after));
    }

    void card(String after) throws IOException {
      content(1, card(), after);
    }

    COSDictionary fonts() {
      return page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    }

    PDFont font(String content, int before) throws IOException {
      Matcher name = Pattern.compile("/(\\S+) [\\d.]+ Tf").matcher(content);
      String last = "";
      while (name.find() && name.start() < before) {
        last = name.group(1);
      }
      return page.getResources().getFont(COSName.getPDFName(last));
    }

    /** Changes a character of a text of the page that is added to the body. */
    void character(int index, String words, int at, String by) throws IOException {
      String content = content(index);
      for (Matcher shown = SHOWN.matcher(content); shown.find(); ) {
        PDFont font = font(content, shown.start());
        byte[] codes = HexFormat.of().parseHex(shown.group(1));
        int found = FinishedSheet.decoded(font, new COSString(codes)).indexOf(words);
        if (found >= 0) {
          for (int code = 1; code < 3000; code++) {
            if (by.equals(font.toUnicode(code))) {
              codes[2 * (found + at)] = (byte) (code >> 8);
              codes[2 * (found + at) + 1] = (byte) code;
            }
          }
          String after = HexFormat.of().formatHex(codes);
          content(
              index,
              content,
              content.substring(0, shown.start(1)) + after + content.substring(shown.end(1)));
          return;
        }
      }
      throw new IllegalArgumentException("no such words: " + words);
    }

    List<COSDictionary> elements() {
      List<COSDictionary> all = new ArrayList<>();
      collect(tags(), all);
      return all;
    }

    private static void collect(COSDictionary at, List<COSDictionary> all) {
      all.add(at);
      for (COSBase kid : FinishedSheet.kids(at)) {
        if (kid instanceof COSDictionary next && next.containsKey(COSName.S)) {
          collect(next, all);
        }
      }
    }

    /** The element of the box: that which holds all of the card's marks. */
    COSDictionary box() throws IOException {
      Matcher mark = MARK.matcher(card());
      assertThat(mark.find()).isTrue();
      COSDictionary at = holder(Integer.parseInt(mark.group(1)));
      COSDictionary before = at;
      long known = sizeOfBody();
      while (at.getKey() == null || at.getKey().getNumber() >= known) {
        before = at;
        at = at.getCOSDictionary(COSName.P);
      }
      assertThat(before).isNotSameAs(at);
      return at;
    }

    private static long sizeOfBody() {
      String text = new String(sound.pdf(), 0, sound.bodyLength(), StandardCharsets.ISO_8859_1);
      Matcher size = Pattern.compile("/Size (\\d+)").matcher(text);
      return size.results().mapToLong(each -> Long.parseLong(each.group(1))).max().orElseThrow();
    }

    COSArray marked() {
      COSArray numbers = tags().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
      int key = page.getCOSObject().getInt(COSName.STRUCT_PARENTS);
      for (int i = 0; i < numbers.size(); i += 2) {
        if (numbers.getInt(i) == key) {
          return (COSArray) numbers.getObject(i + 1);
        }
      }
      throw new IllegalArgumentException("no marks");
    }

    COSDictionary holder(int mark) {
      return (COSDictionary) marked().getObject(mark);
    }

    COSDictionary link() {
      COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      return (COSDictionary) all.getObject(all.size() - 1);
    }

    COSDictionary newElement(COSDictionary parent, String words) {
      COSDictionary element = new COSDictionary();
      element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
      element.setItem(COSName.S, COSName.P);
      element.setItem(COSName.P, parent);
      element.setItem(COSName.PG, page.getCOSObject());
      element.setString(COSName.ACTUAL_TEXT, words);
      return element;
    }

    void addKid(COSDictionary parent, COSBase kid) {
      COSArray kids = new COSArray();
      COSBase before = parent.getItem(COSName.K);
      if (before instanceof COSArray all) {
        kids.addAll(all);
      } else if (before != null) {
        kids.add(before);
      }
      kids.add(kid);
      parent.setItem(COSName.K, kids);
    }
  }

  @FunctionalInterface
  private interface Attack {
    void on(Sheet sheet) throws Exception;
  }

  private record Named(String name, Attack attack) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static EditionKey key(String topic, String clinician) {
    return new EditionKey(topic, clinician, "en-AU", "standard");
  }

  private static Composed composed(String topic, String clinician) throws Exception {
    return samples.composed(key(topic, clinician)).orElseThrow();
  }

  private static List<String> problems(Composed composed, Edition of) {
    return proof.of(composed, of, LayoutFixture.LAYOUT).problems().stream()
        .map(problem -> problem.ruleId() + ": " + problem.message())
        .toList();
  }

  private static Composed with(byte[] pdf) {
    return new Composed(pdf, sound.bodyLength(), sound.body(), sound.cards(), sound.places());
  }

  @BeforeAll
  static void theBodyAndTheCardAreProvedInOtherCompany() throws Exception {
    samples = new Compositions(SampleLibrary.root());
    proof = new CompositionProof();
    edition = samples.editions().make(key(TOPIC, "dan-east"));
    sound = composed(TOPIC, "dan-east");
    assertThat(proof.knows(sound, edition)).isFalse();
    for (EditionKey each :
        List.of(key(TOPIC, "robin-sample"), key(OTHER, "dan-east"), key(TOPIC, "_clinic"))) {
      Composed composed = composed(each.topic(), each.clinician());
      assertThat(problems(composed, samples.editions().make(each))).isEmpty();
    }
  }

  @Test
  void whatIsPutTogetherOfKnownPartsIsKnown() {
    assertThat(proof.knows(sound, edition)).isTrue();
    assertThat(problems(sound, edition)).isEmpty();
  }

  @Test
  void whatIsWrittenAnewWithoutAnyChangeIsKnown() throws Exception {
    byte[] pdf =
        tampered(sheet -> sheet.contents().set(1, sheet.stream(sheet.card())), sound.pdf());
    assertThat(proof.knows(with(pdf), edition)).isTrue();
  }

  private static byte[] tampered(Attack attack, byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      attack.on(new Sheet(document, document.getPage(sound.places().get(0).page())));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static Named named(String name, Attack attack) {
    return new Named(name, attack);
  }

  private static final String SAY = "Stay in bed for two weeks.";
  private static final String WHITE = "1 g 40 60 500 700 re f";

  static Stream<Named> attacks() {
    return Stream.of(
        named("the card is shifted by 3 mm", s -> s.card(moved(s.card(), 0, -8.5))),
        named("the card is shifted to the right by 1 mm", s -> s.card(moved(s.card(), 2.8, 0))),
        named("a digit of the phone is another", s -> s.character(1, "5550", 2, "7")),
        named("a letter of the name is another", s -> s.character(1, "Dan", 1, "e")),
        named("two marks are exchanged", CompositionProofTest::exchange),
        named("a mark is there twice", CompositionProofTest::doubled),
        named("a paragraph is dropped from the tags", s -> drop(s, 0)),
        named("a mark is an artifact", CompositionProofTest::artifact),
        named("a tag is an artifact", CompositionProofTest::untag),
        named("a mark's parent is missing", CompositionProofTest::orphan),
        named("paragraphs are read in another order", CompositionProofTest::reordered),
        named("a link leads elsewhere", CompositionProofTest::elsewhere),
        named("a link is moved", s -> s.link().setItem(COSName.RECT, array("10 10 60 20"))),
        named("a link is hidden", s -> s.link().setInt(COSName.F, 2)),
        named("a link is on no page", s -> annotations(s).remove(annotations(s).size() - 1)),
        named("a link is on another page", CompositionProofTest::onAnotherPage),
        named("a link is there twice", s -> annotations(s).add(s.link())),
        named("white in the card", s -> s.card(s.card().replaceFirst("Q\n$", WHITE + "\nQ\n"))),
        named("white before the card", s -> s.contents().add(1, s.stream("q " + WHITE + " Q\n"))),
        named("white behind all", s -> s.contents().add(s.stream("q " + WHITE + " Q\n"))),
        named("white below all", s -> s.contents().add(0, s.stream("q " + WHITE + " Q\n"))),
        named("white on another page", CompositionProofTest::whiteElsewhere),
        named("the card is behind the reference", CompositionProofTest::turned),
        named("the card is missing", s -> s.contents().remove(1)),
        named("the reference is missing", s -> s.contents().remove(2)),
        named("the reference is there twice", s -> s.contents().add(s.contents().get(2))),
        named("the body's content is missing", s -> s.contents().remove(0)),
        named("the body's content is a new one", s -> s.contents().set(0, changedBody(s))),
        named("an annotation", s -> annotations(s).add(note(SAY))),
        named("an annotation on the first page", CompositionProofTest::annotateFirst),
        named(
            "a symbol of the reference is another",
            s -> s.character(2, edition.reference().code(), 3, other(3))),
        named("the reference is white", s -> s.content(2, s.content(2), white(s.content(2)))),
        named("a font of the card is another", CompositionProofTest::otherFont),
        named("a font of the body is another", CompositionProofTest::otherBodyFont),
        named("the letters of a font say others", CompositionProofTest::otherWords),
        named("the letters of a font are drawn by another", CompositionProofTest::otherShapes),
        named("a font's widths are others", CompositionProofTest::otherWidths),
        named("actual text on the card", s -> s.holder(mark(s)).setString("ActualText", SAY)),
        named(
            "actual text in the card's content",
            s -> s.card(s.card().replaceFirst("<</MCID (\\d+)>>", "<</MCID $1/ActualText (X)>>"))),
        named("actual text on the box", s -> s.box().setString(COSName.ACTUAL_TEXT, SAY)),
        named(
            "actual text on the document",
            s -> s.elements().get(1).setString(COSName.ACTUAL_TEXT, SAY)),
        named("another element in the box", s -> s.addKid(s.box(), s.newElement(s.box(), SAY))),
        named(
            "another element in the document",
            s -> s.addKid(s.elements().get(1), s.newElement(s.elements().get(1), SAY))),
        named(
            "another element beside the document",
            s -> s.addKid(s.tags(), s.newElement(s.tags(), SAY))),
        named("the tags are those of another", CompositionProofTest::inAnotherBox),
        named("paragraphs are read as nothing", CompositionProofTest::roles),
        named(
            "the document is not tagged",
            s -> s.catalog().setItem("MarkInfo", dictionary("<</Marked false>>"))),
        named("the page is turned", s -> s.page().setRotation(180)),
        named(
            "the page is cropped",
            s -> s.page().getCOSObject().setItem(COSName.CROP_BOX, array("0 200 595 842"))),
        named("a unit of its own", s -> s.page().getCOSObject().setFloat("UserUnit", 2)),
        named(
            "a layer",
            s ->
                s.catalog()
                    .setItem("OCProperties", dictionary("<</OCGs [] /D <</OFF [] /Order []>>>>"))),
        named("JavaScript at opening", s -> s.catalog().setItem("OpenAction", script())),
        named("JavaScript by name", CompositionProofTest::scriptByName),
        named(
            "JavaScript at opening the page",
            s -> s.page().getCOSObject().setItem("AA", dictionary("<</O " + SCRIPT + ">>"))),
        named("a page is there twice", CompositionProofTest::twice),
        named("the pages are turned round", CompositionProofTest::turnedRound),
        named("another title", CompositionProofTest::title),
        named("another language", s -> s.catalog().setString(COSName.LANG, "de")));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatIsTamperedWithIsNotTakenForKnown(Named named) throws Exception {
    byte[] pdf = tampered(named.attack(), sound.pdf());
    assertThat(pdf).hasSizeGreaterThan(sound.pdf().length).startsWith(bodyOf(sound));
    assertThat(proof.knows(with(pdf), edition)).as("taken for known").isFalse();
    assertThat(problems(with(pdf), edition)).as("problems").isNotEmpty();
  }

  @Test
  void theCardOfAnotherClinicianIsRefused() throws Exception {
    Composed robins = composed(TOPIC, "robin-sample");
    assertThat(problems(robins, edition)).anyMatch(problem -> problem.contains("Dan East"));
    Composed said =
        new Composed(
            robins.pdf(), robins.bodyLength(), sound.body(), sound.cards(), robins.places());
    assertThat(problems(said, edition)).isNotEmpty();
  }

  @Test
  void theReferenceOfAnotherEditionIsRefused() throws Exception {
    String robins;
    try (PDDocument document = Loader.loadPDF(composed(TOPIC, "robin-sample").pdf())) {
      robins = new Sheet(document, document.getPage(sound.places().get(0).page())).content(2);
    }
    byte[] pdf =
        tampered(
            s -> {
              String own = s.content(2);
              s.content(2, own, own.replace(letters(own), letters(robins)));
            },
            sound.pdf());
    assertThat(problems(with(pdf), edition)).anyMatch(problem -> problem.contains("reference"));
  }

  /** What a content stream of one line shows. */
  private static String letters(String content) {
    Matcher shown = Pattern.compile("<[0-9A-F]+> Tj").matcher(content);
    assertThat(shown.find()).isTrue();
    return shown.group();
  }

  @Test
  void aByteOfTheBodyThatIsAnotherIsRefused() {
    byte[] pdf = sound.pdf().clone();
    int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Lang (en-AU)");
    assertThat(at).isBetween(1, sound.bodyLength());
    pdf[at + 7] = 'f';
    assertThat(proof.knows(with(pdf), edition)).isFalse();
    assertThat(problems(with(pdf), edition)).isNotEmpty();
  }

  @Test
  void aBodyOfTheSameBytesIsProvedForEachTextThatItMustShow(@TempDir Path folder) throws Exception {
    Path workspace = Copies.content(SampleLibrary.root(), folder);
    Path topic = workspace.resolve("content/topics/" + TOPIC + "/en-AU.yaml");
    Copies.change(topic, "Move a little more each day.", "Move less.");
    Edition other = new Compositions(workspace).editions().make(edition.key());
    assertThat(proof.knows(sound, other)).isFalse();
    assertThat(problems(sound, other)).anyMatch(problem -> problem.contains("Move less"));
  }

  @Test
  void anObjectOfTheBodyThatIsHiddenInAStreamOfObjectsIsRefused() throws Exception {
    byte[] pdf = compressed(sound.pdf());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(SAY);
    }
    assertThat(proof.knows(with(pdf), edition)).isFalse();
    assertThat(problems(with(pdf), edition)).isNotEmpty();
  }

  /** An update that puts another information dictionary into an object stream. */
  private static byte[] compressed(byte[] pdf) throws Exception {
    long info;
    long size;
    String root;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary trailer = document.getDocument().getTrailer();
      info = ((COSObject) trailer.getItem(COSName.INFO)).getKey().getNumber();
      root = ((COSObject) trailer.getItem(COSName.ROOT)).getKey().getNumber() + " 0 R";
      size = trailer.getLong(COSName.SIZE);
    }
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher start = Pattern.compile("startxref\\s+(\\d+)").matcher(text);
    long before = start.results().mapToLong(each -> Long.parseLong(each.group(1))).max().orElse(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pdf);
    int stream = out.size();
    String first = info + " 0 ";
    String inside = first + "<</Title (" + SAY + ")>>";
    out.writeBytes(
        ascii(
            "%d 0 obj\n<</Type /ObjStm /N 1 /First %d /Length %d>>\nstream\n%s\nendstream\nendobj\n"
                .formatted(size, first.length(), inside.length(), inside)));
    int table = out.size();
    out.writeBytes(
        ascii(
            ("%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] /Index [%d 1 %d 2] /Root %s /Info %d 0 R"
                    + " /Prev %d /Length 21>>\nstream\n")
                .formatted(size + 1, size + 2, info, size, root, info, before)));
    ByteBuffer rows = ByteBuffer.allocate(21);
    rows.put((byte) 2).putInt((int) size).putShort((short) 0);
    rows.put((byte) 1).putInt(stream).putShort((short) 0);
    rows.put((byte) 1).putInt(table).putShort((short) 0);
    out.writeBytes(rows.array());
    out.writeBytes(ascii("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bodyOf(Composed composed) {
    return Arrays.copyOf(composed.pdf(), composed.bodyLength());
  }

  private static String moved(String card, double right, double up) {
    Matcher at = Pattern.compile("1 0 0 1 (\\S+) (\\S+) cm").matcher(card);
    assertThat(at.find()).isTrue();
    return card.substring(0, at.start())
        + String.format(
            Locale.ROOT,
            "1 0 0 1 %.4f %.4f cm",
            Double.parseDouble(at.group(1)) + right,
            Double.parseDouble(at.group(2)) + up)
        + card.substring(at.end());
  }

  private static List<MatchResult> marks(Sheet sheet) throws IOException {
    return MARK.matcher(sheet.card()).results().toList();
  }

  private static int mark(Sheet sheet) throws IOException {
    return Integer.parseInt(marks(sheet).get(1).group(1));
  }

  private static void exchange(Sheet sheet) throws IOException {
    List<MatchResult> marks = marks(sheet);
    String one = marks.get(0).group();
    String two = marks.get(1).group();
    sheet.card(sheet.card().replace(one, "@").replace(two, one).replace("@", two));
  }

  private static void doubled(Sheet sheet) throws IOException {
    List<MatchResult> marks = marks(sheet);
    sheet.card(sheet.card().replace(marks.get(1).group(), marks.get(0).group()));
  }

  private static void drop(Sheet sheet, int index) throws IOException {
    COSDictionary holder = sheet.holder(Integer.parseInt(marks(sheet).get(index).group(1)));
    COSDictionary parent = holder.getCOSDictionary(COSName.P);
    List<COSBase> left = new ArrayList<>(FinishedSheet.kids(parent));
    left.remove(holder);
    COSArray kids = new COSArray();
    left.forEach(kids::add);
    parent.setItem(COSName.K, kids);
  }

  private static void artifact(Sheet sheet) throws IOException {
    String mark = Pattern.quote(marks(sheet).get(1).group());
    sheet.card(sheet.card().replaceFirst("/\\S+ " + mark + " BDC", "/Artifact BMC"));
    drop(sheet, 1);
    sheet.marked().set(mark(sheet), COSNull.NULL);
  }

  private static void untag(Sheet sheet) throws IOException {
    sheet.holder(mark(sheet)).setItem(COSName.S, COSName.getPDFName("Artifact"));
  }

  private static void orphan(Sheet sheet) throws IOException {
    sheet.marked().set(mark(sheet), COSNull.NULL);
  }

  private static void reordered(Sheet sheet) throws IOException {
    for (COSDictionary at = sheet.holder(mark(sheet)); ; at = at.getCOSDictionary(COSName.P)) {
      if (at.getDictionaryObject(COSName.K) instanceof COSArray kids && kids.size() > 2) {
        COSBase first = kids.get(0);
        kids.set(0, kids.get(1));
        kids.set(1, first);
        return;
      }
    }
  }

  private static void elsewhere(Sheet sheet) {
    COSDictionary action = sheet.link().getCOSDictionary(COSName.A);
    action.setString(COSName.URI, "https://example.org/elsewhere");
    sheet.link().setItem(COSName.A, action);
  }

  private static COSArray array(String numbers) throws IOException {
    return (COSArray) FinishedSheet.value("[" + numbers + "]");
  }

  private static COSArray annotations(Sheet sheet) {
    return sheet.page().getCOSObject().getCOSArray(COSName.ANNOTS);
  }

  private static void onAnotherPage(Sheet sheet) {
    COSArray all = annotations(sheet);
    COSBase link = all.get(all.size() - 1);
    all.remove(all.size() - 1);
    COSArray others = new COSArray();
    COSDictionary first = sheet.document().getPage(0).getCOSObject();
    if (first.getCOSArray(COSName.ANNOTS) != null) {
      others.addAll(first.getCOSArray(COSName.ANNOTS));
    }
    others.add(link);
    first.setItem(COSName.ANNOTS, others);
  }

  private static COSDictionary note(String words) throws IOException {
    return dictionary(
        "<</Type /Annot /Subtype /FreeText /F 4 /DA (/Helv 20 Tf) /Rect [100 400 400 500]"
            + " /Contents ("
            + words
            + ")>>");
  }

  private static void annotateFirst(Sheet sheet) throws IOException {
    COSArray all = new COSArray();
    COSDictionary first = sheet.document().getPage(0).getCOSObject();
    if (first.getCOSArray(COSName.ANNOTS) != null) {
      all.addAll(first.getCOSArray(COSName.ANNOTS));
    }
    all.add(note(SAY));
    first.setItem(COSName.ANNOTS, all);
  }

  private static void whiteElsewhere(Sheet sheet) throws IOException {
    COSDictionary first = sheet.document().getPage(0).getCOSObject();
    COSArray contents = new COSArray();
    contents.add(first.getItem(COSName.CONTENTS));
    contents.add(sheet.stream("q " + WHITE + " Q\n"));
    first.setItem(COSName.CONTENTS, contents);
  }

  private static void turned(Sheet sheet) {
    COSBase card = sheet.contents().get(1);
    sheet.contents().set(1, sheet.contents().get(2));
    sheet.contents().set(2, card);
  }

  private static COSStream changedBody(Sheet sheet) throws IOException {
    return sheet.stream(sheet.content(0) + "q " + WHITE + " Q\n");
  }

  private static String other(int at) {
    return edition.reference().code().charAt(at) == '7' ? "8" : "7";
  }

  private static String white(String content) {
    return content.replaceFirst("\\S+ \\S+ \\S+ rg", "1 1 1 rg");
  }

  private static COSName cardFont(Sheet sheet) throws IOException {
    Matcher name = Pattern.compile("/(Card\\S+) [\\d.]+ Tf").matcher(sheet.card());
    assertThat(name.find()).isTrue();
    return COSName.getPDFName(name.group(1));
  }

  /** A font of the file that is not the one of a name, whose letters have other codes. */
  private static COSObject anotherFont(Sheet sheet, COSName name) {
    String face = sheet.fonts().getCOSDictionary(name).getNameAsString(COSName.BASE_FONT);
    for (COSName each : sheet.fonts().keySet()) {
      String other = sheet.fonts().getCOSDictionary(each).getNameAsString(COSName.BASE_FONT);
      if (!other.equals(face)) {
        return (COSObject) sheet.fonts().getItem(each);
      }
    }
    throw new IllegalArgumentException("no other font");
  }

  private static void otherFont(Sheet sheet) throws IOException {
    COSName name = cardFont(sheet);
    COSDictionary font = copy(sheet.fonts().getCOSDictionary(name));
    font.setItem(COSName.TO_UNICODE, sheet.stream("begincmap endcmap"));
    sheet.fonts().setItem(name, font);
  }

  private static void otherBodyFont(Sheet sheet) throws IOException {
    for (COSName each : List.copyOf(sheet.fonts().keySet())) {
      if (!each.getName().startsWith("Card")) {
        sheet.fonts().setItem(each, anotherFont(sheet, each));
      }
    }
  }

  private static COSDictionary copy(COSDictionary of) {
    COSDictionary copy = new COSDictionary();
    of.keySet().forEach(key -> copy.setItem(key, of.getItem(key)));
    return copy;
  }

  private static void otherWords(Sheet sheet) throws Exception {
    COSDictionary font = sheet.fonts().getCOSDictionary(cardFont(sheet));
    String map;
    try (var in = font.getCOSStream(COSName.TO_UNICODE).createInputStream()) {
      map = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    String changed = map.replace("<0061>", "<0062>").replace("<0065>", "<006F>");
    font.setItem(COSName.TO_UNICODE, sheet.stream(changed.replace("<0030>", "<0038>")));
  }

  private static COSDictionary descendant(COSDictionary font) {
    return (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
  }

  private static void otherShapes(Sheet sheet) throws IOException {
    COSName name = cardFont(sheet);
    COSDictionary from =
        descendant((COSDictionary) anotherFont(sheet, name).getObject())
            .getCOSDictionary(COSName.FONT_DESC);
    descendant(sheet.fonts().getCOSDictionary(name))
        .getCOSDictionary(COSName.FONT_DESC)
        .setItem(COSName.FONT_FILE2, from.getItem(COSName.FONT_FILE2));
  }

  private static void otherWidths(Sheet sheet) throws IOException {
    COSDictionary font = descendant(sheet.fonts().getCOSDictionary(cardFont(sheet)));
    font.removeItem(COSName.W);
    font.setInt(COSName.DW, 100);
  }

  private static void inAnotherBox(Sheet sheet) throws IOException {
    COSDictionary box = sheet.box();
    COSDictionary elsewhere = sheet.elements().get(3);
    for (COSBase kid : FinishedSheet.kids(box)) {
      ((COSDictionary) kid).setItem(COSName.P, elsewhere);
      sheet.addKid(elsewhere, kid);
    }
    box.removeItem(COSName.K);
  }

  private static void roles(Sheet sheet) throws IOException {
    sheet.tags().setItem("RoleMap", dictionary("<</P /Artifact /Span /Artifact>>"));
  }

  private static final String SCRIPT = "<</S /JavaScript /JS (app.alert\\(1\\))>>";

  private static COSDictionary script() throws IOException {
    return dictionary(SCRIPT);
  }

  private static void scriptByName(Sheet sheet) throws IOException {
    sheet.catalog().setItem("Names", dictionary("<</JavaScript <</Names [(a) " + SCRIPT + "]>>>>"));
  }

  private static COSArray pages(Sheet sheet) {
    return sheet.document().getPages().getCOSObject().getCOSArray(COSName.KIDS);
  }

  private static void twice(Sheet sheet) {
    pages(sheet).add(pages(sheet).get(0));
    sheet.document().getPages().getCOSObject().setInt(COSName.COUNT, pages(sheet).size());
  }

  private static void turnedRound(Sheet sheet) {
    COSBase first = pages(sheet).get(0);
    pages(sheet).set(0, pages(sheet).get(1));
    pages(sheet).set(1, first);
  }

  private static void title(Sheet sheet) {
    sheet.document().getDocumentInformation().setTitle(SAY);
  }
}
