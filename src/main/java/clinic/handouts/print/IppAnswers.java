package clinic.handouts.print;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the status of a printer's answer into plain words. */
final class IppAnswers {
  private static final int FIRST_ERROR = 0x0400;

  private static final Map<Status, String> WORDS =
      Map.ofEntries(
          Map.entry(Status.serverErrorNotAcceptingJobs, "is not accepting jobs right now"),
          Map.entry(Status.serverErrorPrinterIsDeactivated, "has been taken out of service"),
          Map.entry(Status.serverErrorBusy, "is busy with another job"),
          Map.entry(Status.serverErrorTooManyJobs, "has too many jobs waiting"),
          Map.entry(Status.serverErrorServiceUnavailable, "is out of service"),
          Map.entry(Status.serverErrorTemporaryError, "can't take the job right now"),
          Map.entry(Status.serverErrorDeviceError, "is out of order"),
          Map.entry(Status.serverErrorJobCanceled, "cancelled the job"),
          Map.entry(Status.clientErrorForbidden, "does not let you print"),
          Map.entry(Status.clientErrorNotAuthenticated, "asks for a password"),
          Map.entry(Status.clientErrorNotAuthorized, "does not let you print"),
          Map.entry(Status.clientErrorNotFound, "was not found"),
          Map.entry(Status.clientErrorGone, "no longer exists"),
          Map.entry(Status.clientErrorRequestEntityTooLarge, "says that the document is too large"),
          Map.entry(Status.clientErrorDocumentFormatNotSupported, "does not accept PDF"),
          Map.entry(Status.clientErrorDocumentFormatError, "can't read the document"),
          Map.entry(Status.clientErrorDocumentUnprintableError, "can't print the document"),
          Map.entry(Status.clientErrorConflictingAttributes, "can't do all of that in one job"),
          Map.entry(
              Status.clientErrorAttributesOrValuesNotSupported,
              "can't print it the way you asked"));

  private IppAnswers() {}

  static boolean isRefusal(IppPacket answer) {
    return answer.getCode() >= FIRST_ERROR;
  }

  static boolean is(IppPacket answer, Status status) {
    return answer.getCode() == status.getCode();
  }

  /** Whether the printer would take the same job later. */
  static boolean isBusy(IppPacket answer) {
    return is(answer, Status.serverErrorBusy) || is(answer, Status.serverErrorTooManyJobs);
  }

  /**
   * The answer, unless it is a refusal.
   *
   * @throws PrinterException if the printer refused
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
            ? "change the print options, or use another printer"
            : "it says: " + said);
  }

  /** What part of a job the printer can't do; empty if it doesn't say. */
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
