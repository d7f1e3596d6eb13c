package clinic.handouts.print.ipp;

import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the status of a printer's answer into plain words. */
public final class IppAnswers {
  private static final int FIRST_ERROR = 0x0400;

  private static final Map<Status, Trouble> TROUBLES =
      Map.ofEntries(
          Map.entry(Status.serverErrorNotAcceptingJobs, Trouble.NOT_ACCEPTING),
          Map.entry(Status.serverErrorPrinterIsDeactivated, Trouble.RETIRED),
          Map.entry(Status.serverErrorBusy, Trouble.BUSY),
          Map.entry(Status.serverErrorTooManyJobs, Trouble.FULL),
          Map.entry(Status.serverErrorServiceUnavailable, Trouble.OUT_OF_SERVICE),
          Map.entry(Status.serverErrorTemporaryError, Trouble.NOT_NOW),
          Map.entry(Status.serverErrorDeviceError, Trouble.BROKEN),
          Map.entry(Status.serverErrorJobCanceled, Trouble.CANCELLED),
          Map.entry(Status.clientErrorForbidden, Trouble.FORBIDDEN),
          Map.entry(Status.clientErrorNotAuthenticated, Trouble.PASSWORD),
          Map.entry(Status.clientErrorNotAuthorized, Trouble.FORBIDDEN),
          Map.entry(Status.clientErrorNotFound, Trouble.NOT_FOUND),
          Map.entry(Status.clientErrorGone, Trouble.NOT_FOUND),
          Map.entry(Status.clientErrorRequestEntityTooLarge, Trouble.TOO_LARGE),
          Map.entry(Status.clientErrorDocumentFormatNotSupported, Trouble.NO_PDF),
          Map.entry(Status.clientErrorDocumentFormatError, Trouble.UNREADABLE),
          Map.entry(Status.clientErrorDocumentUnprintableError, Trouble.UNPRINTABLE),
          Map.entry(Status.clientErrorConflictingAttributes, Trouble.CONFLICT),
          Map.entry(Status.clientErrorAttributesOrValuesNotSupported, Trouble.NOT_THAT_WAY));

  /** What a printer may leave out or do differently, as people call it. */
  private static final Map<String, String> WISHES =
      Map.of(
          "sides", "one or both sides",
          "media", "the paper",
          "media-col", "the paper or its tray",
          "copies", "the number of copies",
          "multiple-document-handling", "the order of the copies",
          "print-color-mode", "colour or black and white",
          "page-ranges", "only some pages");

  private IppAnswers() {}

  public static boolean isRefusal(IppPacket answer) {
    return answer.getCode() >= FIRST_ERROR;
  }

  public static boolean is(IppPacket answer, Status status) {
    return answer.getCode() == status.getCode();
  }

  /** Whether the printer would take the same job later. */
  public static boolean isBusy(IppPacket answer) {
    return is(answer, Status.serverErrorBusy) || is(answer, Status.serverErrorTooManyJobs);
  }

  /**
   * The answer, unless it is a refusal.
   *
   * @throws PrinterException if the printer refused
   */
  public static IppPacket accepted(IppAddress address, IppPacket answer) {
    if (!isRefusal(answer)) {
      return answer;
    }
    Trouble trouble = TROUBLES.getOrDefault(answer.getStatus(), Trouble.REFUSED);
    String said = answer.getString(Tag.operationAttributes, Types.statusMessage);
    throw new PrinterException(
        trouble,
        "the printer "
            + address
            + " "
            + trouble.says()
            + (trouble == Trouble.REFUSED ? ": " + answer.getStatus().getName() : "")
            + unsupported(answer),
        said == null || said.isBlank()
            ? "change the print options, or use another printer"
            : "it says: " + said);
  }

  /** What part of a job the printer can't do; empty if it doesn't say. */
  public static String unsupported(IppPacket answer) {
    AttributeGroup group = answer.get(Tag.unsupportedAttributes);
    if (group == null) {
      return "";
    }
    String named =
        answer.getAttributeGroups().stream()
            .filter(each -> each.getTag().equals(Tag.unsupportedAttributes))
            .flatMap(each -> each.stream())
            .map(each -> each.getName() + " " + String.join(" ", each.strings()))
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : " (" + named + ")";
  }

  /**
   * What the printer did differently from what was asked, in words; empty if it did everything as
   * asked.
   */
  public static String notDone(IppPacket answer) {
    return answer.getAttributeGroups().stream()
        .filter(each -> each.getTag().equals(Tag.unsupportedAttributes))
        .flatMap(each -> each.stream())
        .map(each -> WISHES.getOrDefault(each.getName(), each.getName()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
