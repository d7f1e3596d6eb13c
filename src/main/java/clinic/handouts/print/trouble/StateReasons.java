package clinic.handouts.print.trouble;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What printers report about themselves and their jobs, in plain words: printer-state-reasons and
 * job-state-reasons of RFC 8011 and PWG 5100.
 */
public final class StateReasons {
  private static final String NONE = "none";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("media-empty", "out of paper"),
          Map.entry("media-needed", "paper needs to be loaded"),
          Map.entry("media-jam", "the paper is jammed"),
          Map.entry("media-low", "the paper is running low"),
          Map.entry("door-open", "a door is open"),
          Map.entry("cover-open", "a cover is open"),
          Map.entry("interlock-open", "a door is open"),
          Map.entry("input-tray-missing", "a paper tray is missing"),
          Map.entry("output-tray-missing", "the output tray is missing"),
          Map.entry("output-area-full", "the output tray is full"),
          Map.entry("output-area-almost-full", "the output tray is almost full"),
          Map.entry("toner-empty", "out of toner"),
          Map.entry("toner-low", "the toner is running low"),
          Map.entry("marker-supply-empty", "out of ink or toner"),
          Map.entry("marker-supply-low", "the ink or toner is running low"),
          Map.entry("marker-waste-full", "the waste container is full"),
          Map.entry("marker-waste-almost-full", "the waste container is almost full"),
          Map.entry("opc-life-over", "the drum is worn out"),
          Map.entry("opc-near-eol", "the drum is nearly worn out"),
          Map.entry("fuser-over-temp", "it is too hot"),
          Map.entry("fuser-under-temp", "it is warming up"),
          Map.entry("paused", "it is paused"),
          Map.entry("moving-to-paused", "it is being paused"),
          Map.entry("stopped-partly", "part of it has stopped"),
          Map.entry("stopping", "it is stopping"),
          Map.entry("shutdown", "it is switched off"),
          Map.entry("offline", "it is offline"),
          Map.entry("hold-new-jobs", "it is holding new jobs"),
          Map.entry("spool-area-full", "its memory is full"),
          Map.entry("connecting-to-device", "the connection to it is being set up"),
          Map.entry("timed-out", "it does not answer"),
          Map.entry("other", "something is wrong with it"),
          Map.entry("job-hold-until-specified", "until somebody releases it"),
          Map.entry("job-password-wait", "until its password is typed at the printer"),
          Map.entry("job-held-for-review", "until somebody looks at it"),
          Map.entry("job-held-for-authorization", "until somebody allows it"),
          Map.entry("resources-are-not-ready", "the paper asked for is not loaded"),
          Map.entry("printer-stopped", "the printer has stopped"),
          Map.entry("printer-stopped-partly", "a part of the printer has stopped"),
          Map.entry("service-off-line", "the printer is offline"),
          Map.entry("job-canceled-by-user", "by its sender"),
          Map.entry("job-canceled-by-operator", "by somebody who manages the printer"),
          Map.entry("job-canceled-at-device", "at the printer"),
          Map.entry("job-canceled-after-timeout", "after waiting too long"),
          Map.entry("aborted-by-system", "a failure of its own"),
          Map.entry("unsupported-document-format", "it can't read this kind of document"),
          Map.entry("document-format-error", "it can't read the document"),
          Map.entry("document-unprintable-error", "it can't print the document"),
          Map.entry("document-access-error", "it did not get the document"),
          Map.entry("job-data-insufficient", "the document did not arrive complete"),
          Map.entry("submission-interrupted", "the document did not arrive complete"),
          Map.entry("compression-error", "the document did not arrive complete"),
          Map.entry("unsupported-attributes-or-values", "it can't print it the way you asked"),
          Map.entry("conflicting-attributes", "the print options contradict each other"),
          Map.entry("errors-detected", "it found errors in the document"),
          Map.entry("warnings-detected", "it found something odd in the document"));

  /** Reasons that add nothing to the state itself. */
  private static final List<String> EMPTY_WORDS =
      List.of(
          NONE,
          "job-incoming",
          "job-outgoing",
          "job-queued",
          "job-queued-for-marker",
          "job-spooling",
          "job-transforming",
          "job-interpreting",
          "job-printing",
          "job-streaming",
          "queued-in-device",
          "processing-to-stop-point",
          "job-fetchable",
          "job-completed-successfully",
          "job-completed-with-errors",
          "job-completed-with-warnings",
          "job-restartable",
          "identify-printer-requested",
          "cups-waiting-for-job-completed");

  private static final Predicate<String> ONLY_A_NOTE =
      reason -> reason.endsWith("-report") || reason.endsWith("-warning");

  private StateReasons() {}

  /** The reasons in words, without repetition, joined by commas; empty when there are none. */
  public static String words(Collection<String> reasons) {
    return String.join(
        ", ",
        reasons.stream()
            .map(StateReasons::withoutSeverity)
            .filter(reason -> !EMPTY_WORDS.contains(reason))
            .map(reason -> WORDS.getOrDefault(reason, "it says '" + reason + "'"))
            .distinct()
            .toList());
  }

  /** The reasons that keep a printer from printing, as far as their names show it. */
  public static List<String> grave(Collection<String> reasons) {
    return reasons.stream().filter(ONLY_A_NOTE.negate()).toList();
  }

  private static String withoutSeverity(String reason) {
    return WORDS.containsKey(reason) ? reason : reason.replaceFirst("-(error|warning|report)$", "");
  }
}
