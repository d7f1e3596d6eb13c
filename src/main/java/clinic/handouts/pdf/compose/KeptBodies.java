package clinic.handouts.pdf.compose;

import clinic.handouts.files.KeptFiles;
import clinic.handouts.layout.GoesOn;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.compose.BodySheet.EmptyBox;
import clinic.handouts.pdf.compose.BodySheet.ReferencePlace;
import clinic.handouts.pdf.compose.PageFill.Fault;
import clinic.handouts.pdf.marked.BoxPlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Bodies that were typeset by earlier runs, and how those filled their pages that were only tried:
 * the same bytes that typesetting them again would give. They have no card, no reference and
 * nothing of a patient. Thread-safe.
 */
final class KeptBodies {
  private static final String FILL = "fill ";
  private static final String BODY = "body ";

  private final KeptFiles files;
  private final PdfRenderer renderer;

  /** Bodies of a renderer's workspace. */
  KeptBodies(KeptFiles files, PdfRenderer renderer) {
    this.files = files;
    this.renderer = renderer;
  }

  /** How a body fills its pages; empty if that is not known. */
  Optional<PageFill> fill(String name) {
    return read(FILL + name, (in, served) -> fill(in));
  }

  /** A body; empty if it was not kept. */
  Optional<BodySheet> body(String name) {
    return read(BODY + name, KeptBodies::body);
  }

  /** Keeps how a body fills its pages. */
  void keepFill(String name, BodySheet body) {
    write(FILL + name, body, out -> write(out, body.fill()));
  }

  /** Keeps a body. */
  void keep(String name, BodySheet body) {
    write(BODY + name, body, out -> write(out, body));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(DataInputStream in, Map<String, String> served) throws IOException;
  }

  private <T> Optional<T> read(String name, Reading<T> reading) {
    Optional<byte[]> kept = files.read(name);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept.get()))) {
      Map<String, String> served = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        served.put(in.readUTF(), in.readUTF());
      }
      return renderer.stillServes(served) ? Optional.of(reading.of(in, served)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private void write(String name, BodySheet body, Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.pdf().length + (4 << 10));
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(body.served().size());
      for (Map.Entry<String, String> each : new TreeMap<>(body.served()).entrySet()) {
        out.writeUTF(each.getKey());
        out.writeUTF(each.getValue());
      }
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.write(name, bytes.toByteArray());
  }

  private static void write(DataOutputStream out, PageFill fill) throws IOException {
    out.writeInt(fill.empty().size());
    for (double share : fill.empty()) {
      out.writeDouble(share);
    }
    out.writeInt(fill.signs());
    out.writeInt(fill.faults().size());
    for (Fault fault : EnumSet.allOf(Fault.class)) {
      if (fill.faults().contains(fault)) {
        out.writeUTF(fault.name());
      }
    }
    for (List<String> ids : List.of(fill.pushed(), fill.tooLong())) {
      out.writeInt(ids.size());
      for (String id : ids) {
        out.writeUTF(id);
      }
    }
    out.writeInt(fill.goOn().size());
    for (GoesOn place : fill.goOn()) {
      out.writeInt(place.list());
      out.writeInt(place.item());
    }
  }

  private static PageFill fill(DataInputStream in) throws IOException {
    List<Double> empty = list(in, DataInputStream::readDouble);
    int signs = in.readInt();
    Set<Fault> faults = Set.copyOf(list(in, each -> Fault.valueOf(each.readUTF())));
    List<String> pushed = list(in, DataInput::readUTF);
    List<String> tooLong = list(in, DataInput::readUTF);
    return new PageFill(
        empty,
        signs,
        faults,
        pushed,
        tooLong,
        list(in, each -> new GoesOn(each.readInt(), each.readInt())));
  }

  private static void write(DataOutputStream out, BodySheet body) throws IOException {
    write(out, body.pdf());
    out.writeInt(body.boxes().size());
    for (EmptyBox box : body.boxes()) {
      BoxPlace place = box.place();
      out.writeInt(place.page());
      for (double each : List.of(place.left(), place.top(), place.width(), place.height())) {
        out.writeDouble(each);
      }
      out.writeLong(box.element().getNumber());
      out.writeInt(box.element().getGeneration());
      out.writeInt(box.depth());
      out.writeInt(box.number());
    }
    out.writeInt(body.references().size());
    for (ReferencePlace place : body.references()) {
      out.writeInt(place.page());
      write(out, place.before());
      write(out, place.first());
      out.writeInt(place.codes().size());
      for (Map.Entry<Character, byte[]> code : place.codes().entrySet()) {
        out.writeChar(code.getKey());
        write(out, code.getValue());
      }
      write(out, place.after());
    }
    out.writeInt(body.codes().size());
    for (Map.Entry<String, BitSet> codes : new TreeMap<>(body.codes()).entrySet()) {
      out.writeUTF(codes.getKey());
      write(out, codes.getValue().toByteArray());
    }
    write(out, body.fill());
  }

  private static BodySheet body(DataInputStream in, Map<String, String> served) throws IOException {
    return new BodySheet(
        bytes(in),
        list(in, KeptBodies::box),
        list(in, KeptBodies::reference),
        map(in, DataInput::readUTF, each -> BitSet.valueOf(bytes(each))),
        fill(in),
        served);
  }

  private static EmptyBox box(DataInputStream in) throws IOException {
    BoxPlace place =
        new BoxPlace(
            in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    COSObjectKey element = new COSObjectKey(in.readLong(), in.readInt());
    return new EmptyBox(place, element, in.readInt(), in.readInt());
  }

  private static ReferencePlace reference(DataInputStream in) throws IOException {
    return new ReferencePlace(
        in.readInt(),
        bytes(in),
        bytes(in),
        map(in, DataInputStream::readChar, KeptBodies::bytes),
        bytes(in));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  @FunctionalInterface
  private interface One<T> {
    T of(DataInputStream in) throws IOException;
  }

  private static <T> List<T> list(DataInputStream in, One<T> one) throws IOException {
    List<T> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(one.of(in));
    }
    return list;
  }

  private static <K, V> Map<K, V> map(DataInputStream in, One<K> key, One<V> value)
      throws IOException {
    Map<K, V> map = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      map.put(key.of(in), value.of(in));
    }
    return map;
  }
}
