package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.Inline.Kind;
import clinic.handouts.text.marks.Inline.Mark;
import clinic.handouts.text.marks.Inline.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a topic as XLIFF 2.1: a unit for each text, with its role and its room. */
public final class XliffWriter {
  static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
  static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

  private static final String HOW =
      "Translate every unit. Keep numbers, doses and phone numbers as they are, in any digits."
          + " Marks such as bold are kept; links, blanks (___) and line ends must be."
          + " A unit that is filled in was translated before, and its source is still the same.";

  private final XMLStreamWriter xml;

  private XliffWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes a topic.
   *
   * @param source its file in the clinic's language, sound
   * @param language the tag of the language that it is to be translated into
   * @param before what was translated before
   */
  public static byte[] write(ContentFile source, String language, Earlier before) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new XliffWriter(xml).document(source, language, before);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** How many texts a topic has. */
  public static int count(ContentFile source) {
    return Unit.of(source).size();
  }

  private void document(ContentFile source, String language, Earlier before)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("\n", "xliff");
    xml.writeDefaultNamespace(CORE);
    xml.writeNamespace("mda", METADATA);
    xml.writeAttribute("version", "2.1");
    xml.writeAttribute("srcLang", source.language());
    xml.writeAttribute("trgLang", language);
    start("\n", "file");
    xml.writeAttribute("id", "f1");
    xml.writeAttribute("original", source.path());
    xml.writeAttribute("canResegment", "no");
    List<Unit> units = Unit.of(source);
    metadata(source, units);
    start("\n", "notes");
    note("instructions", HOW);
    xml.writeEndElement();
    for (Unit unit : units) {
      unit(unit, before.of(unit));
    }
    end("\n");
    end("\n");
    xml.writeEndDocument();
  }

  private void metadata(ContentFile source, List<Unit> units) throws XMLStreamException {
    xml.writeStartElement("mda", "metadata", METADATA);
    xml.writeStartElement("mda", "metaGroup", METADATA);
    xml.writeAttribute("category", "handouts");
    meta("topic", source.id());
    meta("version", source.tree().textAt("version").value());
    meta("digest", Unit.digest(units));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void meta(String type, String value) throws XMLStreamException {
    xml.writeStartElement("mda", "meta", METADATA);
    xml.writeAttribute("type", type);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void unit(Unit unit, List<Inline> translated) throws XMLStreamException {
    start("\n", "unit");
    xml.writeAttribute("id", unit.id());
    xml.writeAttribute("name", unit.path());
    start("\n  ", "notes");
    note("role", unit.role());
    note("length", "at most about " + unit.room() + " characters");
    xml.writeEndElement();
    start("\n  ", "segment");
    if (!translated.isEmpty()) {
      xml.writeAttribute("state", "translated");
    }
    text("source", unit.source());
    if (!translated.isEmpty()) {
      text("target", translated);
    }
    xml.writeEndElement();
    end("\n");
  }

  private void note(String category, String words) throws XMLStreamException {
    start("", "note");
    xml.writeAttribute("category", category);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private void text(String name, List<Inline> text) throws XMLStreamException {
    start("", name);
    inline(text);
    xml.writeEndElement();
  }

  private void inline(List<Inline> text) throws XMLStreamException {
    for (Inline part : text) {
      if (part instanceof Mark mark) {
        mark(mark);
      } else {
        xml.writeCharacters(((Words) part).text());
      }
    }
  }

  private void mark(Mark mark) throws XMLStreamException {
    boolean isAround = mark.kind().isAround();
    start("", isAround ? "pc" : "ph");
    xml.writeAttribute("id", mark.id());
    xml.writeAttribute("type", type(mark.kind()));
    xml.writeAttribute("subType", subType(mark.kind()));
    xml.writeAttribute("canCopy", "no");
    if (mark.kind().isNeeded()) {
      xml.writeAttribute("canDelete", "no");
    }
    if (!mark.data().isEmpty()) {
      xml.writeAttribute(isAround ? "dispEnd" : "disp", mark.data());
    }
    inline(mark.inside());
    xml.writeEndElement();
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case BOLD, EMPHASIS, BREAK -> "fmt";
      case LINK -> "link";
      case BLANK -> "other";
    };
  }

  /** The standard's name for it, or this program's own where the standard has none. */
  static String subType(Kind kind) {
    return switch (kind) {
      case BOLD -> "xlf:b";
      case EMPHASIS -> "xlf:i";
      case BREAK -> "xlf:lb";
      case LINK -> "handouts:link";
      case BLANK -> "handouts:blank";
    };
  }

  private void start(String before, String name) throws XMLStreamException {
    xml.writeCharacters(before);
    xml.writeStartElement("", name, CORE);
  }

  private void end(String before) throws XMLStreamException {
    xml.writeCharacters(before);
    xml.writeEndElement();
  }
}
