package clinic.handouts.print.trouble;

/**
 * What can go wrong between the program and a printer: one table of its messages, for whoever set
 * up the printer and for reception.
 */
public enum Trouble {
  /** It takes no jobs. */
  NOT_ACCEPTING("is not accepting jobs right now", "is not printing at the moment", Help.SEE_TO_IT),
  /** Somebody has switched it off in its settings. */
  RETIRED("has been taken out of service", "has been taken out of service", Help.OTHER),
  /** Something else is being printed. */
  BUSY("is busy with another job", "is still busy with something else", Help.LATER),
  /** Its memory is full. */
  FULL("has too many jobs waiting", "has too much to print already", Help.LATER),
  /** It is out of service for now. */
  OUT_OF_SERVICE("is out of service", "is out of service", Help.SEE_TO_IT),
  /** It would take the job later. */
  NOT_NOW("can't take the job right now", "can't print it right now", Help.LATER),
  /** It is broken. */
  BROKEN("is out of order", "is out of order", Help.SEE_TO_IT),
  /** It cancelled the job itself. */
  CANCELLED("cancelled the job", "cancelled it", Help.SEE_TO_IT),
  /** It does not let this computer print. */
  FORBIDDEN("does not let you print", "does not let this computer print", Help.TELL),
  /** It asks for a password. */
  PASSWORD("asks for a password", "asks for a password", Help.TELL),
  /** It accepts encrypted connections only. */
  ENCRYPTED("accepts encrypted connections only", "is not set up correctly", Help.TELL),
  /** Its certificate is not trusted. */
  UNTRUSTED("is not trusted by this computer", "is not set up correctly", Help.TELL),
  /** There is no such printer at the address. */
  NOT_FOUND("was not found", "can't be found", Help.TELL),
  /** Something other than a printer answered. */
  NOT_A_PRINTER("is not a printer", "is not set up correctly", Help.TELL),
  /** Nothing answers. */
  SILENT("does not answer", "does not answer", Help.SWITCH_ON),
  /** The connection broke. */
  LOST("was lost", "stopped answering", Help.LOOK),
  /** It accepted the job without giving it a number. */
  UNNUMBERED("gave the job no number", "does not say whether it is printing", Help.LOOK),
  /** The document is too large. */
  TOO_LARGE("says that the document is too large", "can't take so many pages at once", Help.FEWER),
  /** It does not read PDF. */
  NO_PDF("does not accept PDF", "can't print handouts directly", Help.TELL),
  /** It could not read the document. */
  UNREADABLE("can't read the document", "could not read the sheets", Help.OTHER),
  /** It could not print the document. */
  UNPRINTABLE("can't print the document", "could not print the sheets", Help.OTHER),
  /** The settings contradict each other. */
  CONFLICT("can't do all of that in one job", "can't do all of that at once", Help.SIMPLER),
  /** It can't do what was requested. */
  NOT_THAT_WAY(
      "can't print it the way you asked", "can't print it the way you chose", Help.SIMPLER),
  /** It does not have the paper. */
  NO_PAPER("does not have the paper", "does not have the right paper", Help.PAPER),
  /** It does not have the tray. */
  NO_TRAY("does not have the tray", "no longer has the chosen tray", Help.TRAY),
  /** Too many copies. */
  COPIES("can't print so many copies", "can't print so many copies", Help.FEWER),
  /** The computer's print queue did not accept the job. */
  QUEUE("did not accept the job", "did not take it", Help.TELL),
  /** No printer has the name. */
  UNKNOWN("is not known", "is no longer known here", Help.OTHER),
  /** The page names no printer, and nobody has set one. */
  NONE_CHOSEN("has not been chosen", "has not been chosen yet", Help.CHOOSE),
  /** Anything else that it says. */
  REFUSED("refuses", "did not take it", Help.OTHER);

  /** What somebody at reception can do. */
  private static final class Help {
    private static final String SEE_TO_IT = "Check the printer, or use another one.";
    private static final String OTHER = "Use another printer.";
    private static final String LATER = "Print again in a few minutes, or use another printer.";
    private static final String TELL =
        "Use another printer, and tell whoever looks after the printers.";
    private static final String SWITCH_ON = "Check that it is switched on, then print again.";
    private static final String LOOK = "Check whether it has printed before you print again.";
    private static final String FEWER =
        "Choose fewer copies or handouts, and print the rest afterwards.";
    private static final String SIMPLER =
        "Choose a different setting for sides, or use another printer.";
    private static final String PAPER =
        "Print it for the paper that is loaded, or use another tray or printer.";
    private static final String TRAY = "Choose another tray, or another printer.";
    private static final String CHOOSE = "Choose one above “Print”.";

    private Help() {}
  }

  private final String says;
  private final String atReception;
  private final String help;

  Trouble(String says, String atReception, String help) {
    this.says = says;
    this.atReception = atReception;
    this.help = help;
  }

  /** The message for whoever set up the printer, after the printer's name. */
  public String says() {
    return says;
  }

  /** The message for reception, after the printer's name. */
  public String atReception() {
    return atReception;
  }

  /** What somebody at reception can do; a sentence. */
  public String help() {
    return help;
  }
}
