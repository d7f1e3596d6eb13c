package clinic.handouts.edition;

/**
 * What a text on a sheet is for its reader. First come those that no sheet may lack, in reading
 * order.
 */
public enum Role {
  NOTICE("the notice above the title", true),
  TITLE("the title", true),
  SUMMARY("the summary", true),
  ADVICE_HEADING("the heading of the advice", true),
  DO_HEADING("the heading of the do list", true),
  DO("the do item", true),
  DONT_HEADING("the heading of the don't list", true),
  DONT("the don't item", true),
  GET_HELP_HEADING("the heading about getting help", true),
  GET_HELP("when to get help", true),
  EMERGENCY("the line with the emergency number", true),
  RED_FLAG("the red flag", true),
  SOON_HEADING("the heading of the signs for the same day", true),
  SOON("the sign for the same day", true),
  FOR_YOU_HEADING("the heading of what is written for the patient", true),
  FOR_YOU("the note for the patient", true),
  NEXT_VISIT("the patient's next visit", true),
  PART_HEADING("the heading of the section", true),
  EXERCISE("the exercise", true),
  STEP("the step", true),
  DOSE("the dose", true),
  OWN_DOSE("the patient's own dose", true),
  STOP_IF("when to stop", true),
  EXERCISE_NOTE("the clinician's note", true),
  DISCLAIMER("the disclaimer", true),
  CLINICIAN("the clinician", true),
  PROVENANCE("version and review", true),
  REFERENCE("the reference", true),

  ANCHOR("the name of a section", false),
  HEADING("the heading", false),
  TEXT("the text", false),
  PICTURE("the picture", false),
  ALT("the description of the picture", false),
  CAPTION("the caption", false),
  CREDIT("the credit", false),
  DOSE_PART("part of a dose", false),
  OWN_DOSE_PART("part of the patient's own dose", false),
  LINES("the lines to write on", false),
  SOURCE("the source", false),
  SOURCE_PART("part of a source", false),
  CLINIC("the clinic's data", false),
  CARD("the clinician's data", false),
  AUTHOR("the author", false),
  PATIENT("the patient's name", false),
  MARK("the mark of what matters most to the patient", false),
  ZONE("the zone of the advice", false),
  FROM("whose item it is", false),
  LABEL("the fixed words", false);

  private final String label;
  private final boolean required;

  Role(String label, boolean required) {
    this.label = label;
    this.required = required;
  }

  /** What messages call a text of this role. */
  public String label() {
    return label;
  }

  /** Whether a sheet that shows everything must show each text of this role. */
  public boolean isRequired() {
    return required;
  }
}
