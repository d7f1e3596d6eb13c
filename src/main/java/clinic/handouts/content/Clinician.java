package clinic.handouts.content;

import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A clinician, from {@code content/clinicians/<id>.yaml}.
 *
 * @param id file name without its extension
 * @param name name, as printed
 * @param profession such as "Osteopath"
 * @param pronouns such as "she/her", may be absent
 * @param credentials degrees and memberships, may be absent
 * @param registration registration number, may be absent
 * @param phone own number, may be absent
 * @param email own address, may be absent
 * @param booking own https address for booking, may be absent
 * @param photo path within {@code content/}, may be absent
 * @param topics ids of the topics that they give out; empty for all
 * @param languages tags of the languages that they give handouts in; empty for all
 * @param note one line on every handout, inline Markdown, may be absent
 * @param handouts own versions by topic id
 */
public record Clinician(
    String id,
    Text name,
    LocalText profession,
    LocalText pronouns,
    LocalText credentials,
    Text registration,
    Text phone,
    Text email,
    Text booking,
    Text photo,
    List<String> topics,
    List<String> languages,
    LocalText note,
    Map<String, OwnVersion> handouts) {
  /** Has no details: the clinic itself gives out the handout. */
  public static final Clinician NOBODY =
      new Clinician(
          "",
          Text.ABSENT,
          LocalText.ABSENT,
          LocalText.ABSENT,
          LocalText.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          List.of(),
          List.of(),
          LocalText.ABSENT,
          Map.of());

  public Clinician {
    Objects.requireNonNull(id);
    topics = List.copyOf(topics);
    languages = List.copyOf(languages);
    handouts = Map.copyOf(handouts);
  }

  /** Whether they give out this topic in this language. */
  public boolean gives(String topic, String language) {
    return (topics.isEmpty() || topics.contains(topic))
        && (languages.isEmpty() || languages.contains(language));
  }

  /** Their version of a topic; {@link OwnVersion#NONE} when they use it unchanged. */
  public OwnVersion versionOf(String topic) {
    return handouts.getOrDefault(topic, OwnVersion.NONE);
  }

  /**
   * A clinician's own version of a topic.
   *
   * @param forVersion the version of the topic that it was written for; 0 when not stated
   * @param note one line on this handout, may be absent
   * @param dos items added to the do list
   * @param donts items added to the don't list
   * @param phase heading of the phase that these items belong to, in the clinic's language; may be
   *     absent
   * @param leaveOut ids of sections left out
   * @param exercises their own doses, by the exercise's id
   */
  public record OwnVersion(
      int forVersion,
      LocalText note,
      List<LocalText> dos,
      List<LocalText> donts,
      Text phase,
      List<String> leaveOut,
      Map<String, Exercise.Own> exercises) {
    /** The topic unchanged. */
    public static final OwnVersion NONE =
        new OwnVersion(0, LocalText.ABSENT, List.of(), List.of(), Text.ABSENT, List.of(), Map.of());

    public OwnVersion {
      Objects.requireNonNull(note);
      dos = List.copyOf(dos);
      donts = List.copyOf(donts);
      leaveOut = List.copyOf(leaveOut);
      exercises = Map.copyOf(exercises);
    }
  }
}
