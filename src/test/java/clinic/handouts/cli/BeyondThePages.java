package clinic.handouts.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Everything a PDF says apart from what its pages show: keys, names, strings, streams, as text. */
final class BeyondThePages {
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> texts = new ArrayList<>();

  private BeyondThePages() {}

  static List<String> texts(byte[] pdf) throws IOException {
    BeyondThePages walk = new BeyondThePages();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        walk.seen.add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
      }
      walk.visit(document.getDocument().getTrailer());
    }
    return walk.texts;
  }

  private void visit(COSBase base) throws IOException {
    if (base instanceof COSObject reference) {
      visit(reference.getObject());
      return;
    }
    if (base == null || !seen.add(base)) {
      return;
    }
    if (base instanceof COSStream stream) {
      byte[] bytes = stream.createInputStream().readAllBytes();
      texts.add(new String(bytes, StandardCharsets.UTF_8));
      texts.add(new String(bytes, StandardCharsets.UTF_16BE));
    }
    if (base instanceof COSDictionary dictionary) {
      for (COSName key : dictionary.keySet()) {
        texts.add(key.getName());
        visit(dictionary.getItem(key));
      }
    } else if (base instanceof COSArray array) {
      for (COSBase item : array) {
        visit(item);
      }
    } else if (base instanceof COSString string) {
      texts.add(string.getString());
    } else if (base instanceof COSName name) {
      texts.add(name.getName());
    }
  }
}
