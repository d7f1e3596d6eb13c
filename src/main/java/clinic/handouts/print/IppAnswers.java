package clinic.handouts.print;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.util.Map;
import java.util.stream.Collectors;

/** What the status of a printer's answer means for people. */
final class IppAnswers {
  private static final int FIRST_ERROR = 0x0400;

  private static final Map<Status, String> WORDS =
      Map.ofEntries(
          Map.entry(Status.serverErrorNotAcceptingJobs, "takes no jobs just now"),
          Map.entry(Status.serverErrorPrinterIsDeactivated, "is put out of service"),
          Map.entry(Status.serverErrorBusy, "is busy with another job"),
          Map.entry(Status.serverErrorTooManyJobs, "has too many jobs"),
          Map.entry(Status.serverErrorServiceUnavailable, "is out of service"),
          Map.entry(Status.serverErrorTemporaryError, "can't take it just now"),
          Map.entry(Status.serverErrorDeviceError, "is out of order"),
          Map.entry(Status.serverErrorJobCanceled, "cancelled the job"),
          Map.entry(Status.clientErrorForbidden, "does not let you print"),
          Map.entry(Status.clientErrorNotAuthenticated, "wants a password"),
          Map.entry(Status.clientErrorNotAuthorized, "does not let you print"),
          Map.entry(Status.clientErrorNotFound, "is not there"),
          Map.entry(Status.clientErrorGone, "is not there any more"),
          Map.entry(Status.clientErrorRequestEntityTooLarge, "finds the document too large"),
          Map.entry(Status.clientErrorDocumentFormatNotSupported, "takes no PDF"),
          Map.entry(Status.clientErrorDocumentFormatError, "can't read the document"),
          Map.entry(Status.clientErrorDocumentUnprintableError, "can't print the document"),
          Map.entry(Status.clientErrorConflictingAttributes, "can't do all of that at once"),
          Map.entry(
              Status.clientErrorAttributesOrValuesNotSupported, "can't print it as asked for"));

  private IppAnswers() {}

  static boolean isRefusal(IppPacket answer) {
    return answer.getCode() >= FIRST_ERROR;
  }

  static boolean is(IppPacket answer, Status status) {
    return answer.getCode() == status.getCode();
  }

  /**
   * The answer, if it is no refusal.
   *
   * @throws PrinterException if it is one
   */
  static IppPacket accepted(IppAddress address, IppPacket answer) {
    if (!isRefusal(answer)) {
      return answer;
    }
    String words = WORDS.get(answer.getStatus());
    String said = answer.getString(Tag.operationAttributes, Types.statusMessage);
    throw new PrinterException(
        "the printer "
            + address
            + " "
            + (words == null ? "refuses: " + answer.getStatus().getName() : words)
            + unsupported(answer),
        said == null || said.isBlank()
            ? "print it otherwise, or on another printer"
            : "it says: " + said);
  }

  /** What of a job the printer can't do; empty when it says nothing of it. */
  static String unsupported(IppPacket answer) {
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
}
