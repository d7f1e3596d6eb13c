package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed for one patient never keeps them from getting help. */
class PatientNotesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not go to the emergency department.",
        "Dont ring triple zero.",
        "Call me first, not the ambulance.",
        "There is no need to call an ambulance.",
        "Never rush to hospital with this."
      })
  void refuses(String note) {
    assertThat(PatientNotes.refusal(SampleLibrary.ofRepository().library(), List.of(note), "en-AU"))
        .hasValueSatisfying(why -> assertThat(why).contains("not to call the emergency number"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not drive yourself to hospital.",
        "Go to the emergency department if it gets worse.",
        "Bring the letter from the hospital.",
        "Do not stop your tablets."
      })
  void prints(String note) {
    assertThat(PatientNotes.refusal(SampleLibrary.ofRepository().library(), List.of(note), "en-AU"))
        .isEmpty();
  }
}
