package clinic.handouts.print;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import javax.print.CancelablePrintJob;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintJobAttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobEvent;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/** A queue of an operating system of which all is chosen. */
final class FakeQueue implements PrintService {
  private final String name;
  private final DocFlavor takes;
  private final List<Attribute> offers;
  private final PrintServiceAttributeSet state = new HashPrintServiceAttributeSet();
  private int event = PrintJobEvent.JOB_COMPLETE;
  private boolean refusing;
  private Object data;
  private PrintRequestAttributeSet ticket;

  FakeQueue(String name, DocFlavor takes, Attribute... offers) {
    this.name = name;
    this.takes = takes;
    this.offers = List.of(offers);
  }

  FakeQueue state(PrintServiceAttribute attribute) {
    state.add(attribute);
    return this;
  }

  /** What it tells of its jobs. */
  FakeQueue telling(int type) {
    event = type;
    return this;
  }

  FakeQueue refusing() {
    refusing = true;
    return this;
  }

  /** What the last job brought; null when there was none. */
  Object data() {
    return data;
  }

  PrintRequestAttributeSet ticket() {
    return ticket;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public DocPrintJob createPrintJob() {
    return new Job();
  }

  @Override
  public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
    return category.cast(state.get(category));
  }

  @Override
  public PrintServiceAttributeSet getAttributes() {
    return state;
  }

  @Override
  public DocFlavor[] getSupportedDocFlavors() {
    return new DocFlavor[] {takes};
  }

  @Override
  public boolean isDocFlavorSupported(DocFlavor flavor) {
    return flavor.equals(takes);
  }

  @Override
  public Class<?>[] getSupportedAttributeCategories() {
    return offers.stream().map(Attribute::getCategory).distinct().toArray(Class<?>[]::new);
  }

  @Override
  public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
    return offers.stream().anyMatch(each -> each.getCategory() == category);
  }

  @Override
  public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
    return null;
  }

  @Override
  public Object getSupportedAttributeValues(
      Class<? extends Attribute> category, DocFlavor flavor, AttributeSet attributes) {
    if (!isDocFlavorSupported(flavor)) { // As the queues of all operating systems do.
      throw new IllegalArgumentException(flavor + " is an unsupported flavor");
    }
    List<Attribute> found = offers.stream().filter(each -> each.getCategory() == category).toList();
    return found.isEmpty()
        ? null
        : found.toArray((Object[]) Array.newInstance(category, found.size()));
  }

  @Override
  public boolean isAttributeValueSupported(
      Attribute value, DocFlavor flavor, AttributeSet attributes) {
    return offers.contains(value);
  }

  @Override
  public AttributeSet getUnsupportedAttributes(DocFlavor flavor, AttributeSet attributes) {
    return null;
  }

  @Override
  public ServiceUIFactory getServiceUIFactory() {
    return null;
  }

  @Override
  public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

  @Override
  public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

  private final class Job implements CancelablePrintJob {
    private final List<PrintJobListener> listeners = new ArrayList<>();

    @Override
    public PrintService getPrintService() {
      return FakeQueue.this;
    }

    @Override
    public PrintJobAttributeSet getAttributes() {
      return new HashPrintJobAttributeSet();
    }

    @Override
    public void addPrintJobListener(PrintJobListener listener) {
      listeners.add(listener);
    }

    @Override
    public void removePrintJobListener(PrintJobListener listener) {
      listeners.remove(listener);
    }

    @Override
    public void addPrintJobAttributeListener(
        PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {}

    @Override
    public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}

    @Override
    public void print(Doc doc, PrintRequestAttributeSet attributes) throws PrintException {
      if (refusing) {
        throw new PrintException("out of order");
      }
      try {
        data = doc.getPrintData();
      } catch (java.io.IOException e) {
        throw new PrintException(e);
      }
      ticket = attributes;
      PrintJobEvent told = new PrintJobEvent(this, event);
      for (PrintJobListener listener : listeners) {
        if (event == PrintJobEvent.JOB_FAILED) {
          listener.printJobFailed(told);
        } else if (event == PrintJobEvent.JOB_CANCELED) {
          listener.printJobCanceled(told);
        } else {
          listener.printJobCompleted(told);
        }
      }
    }

    @Override
    public void cancel() {}
  }
}
