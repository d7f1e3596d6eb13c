package clinic.handouts.edition;

import static clinic.handouts.content.SampleWorkspace.BACK;
import static clinic.handouts.content.SampleWorkspace.BEN;
import static clinic.handouts.content.SampleWorkspace.CLINIC;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.content.SampleWorkspace;

/** Makes editions of a sample workspace, and fills in every optional text. */
public final class FullContent {
  private FullContent() {}

  /** The topic "back" with all that its files can say; every text is said once only. */
  public static void into(SampleWorkspace workspace) {
    workspace.replace(
        CLINIC,
        "booking: https://example.com/book\n",
        """
        booking: https://example.com/book
        email: reception@example.com
        website: https://example.com/home
        shop: https://example.com/shop
        """);
    workspace.write(
        BEN,
        """
        name: Ben Sample
        profession: Physiotherapist
        pronouns: they/them
        credentials: BPhty
        registration: PHY0001
        phone: (03) 5550 0155
        email: ben@example.com
        booking: https://example.com/with-ben
        photo: images/bends.svg
        note: Ask for **Ben**.
        handouts:
          back:
            for-version: 1
            note: Bring this sheet along.
            do: [Set a timer.]
            dont: [Sit for hours.]
            leave-out: [why-rest]
            exercises:
              sit-up: {sets: four, reps: 11 to 13, hold: 7 seconds, times-a-day: often, note: Go gently.}
        """);
    workspace.replace(
        BACK,
        "      caption: Small bends are enough.\n",
        "      caption: Small bends are enough.\n      credit: Kim Painter\n");
    workspace.replace(
        BACK,
        "advice:\n",
        """
          - heading: Your exercises
            exercises:
              - id: sit-up
                name: Sit up
                how: [Lie down., Rise slowly.]
                sets: 3
                reps: 15
                hold: 5 seconds
                times-a-day: twice
                stop-if: Your neck hurts.
                figure: {image: images/bends.svg, alt: Ana sits up., credit: Jo Painter}
              - id: rest
                name: Rest a little
                how: [Breathe out.]
                figure: {image: images/bends.svg, alt: Ana rests.}
              - id: turn
                name: Turn over
                how: [Roll to your side.]
          - heading: My notes
            write-in: {lines: 9}
        advice:
        """);
    workspace.replace(BACK, "advice:\n", "advice:\n  heading: Days 1 to 7\n");
    workspace.replace(
        BACK, "    - New numbness.\n", "    - New numbness.\n  soon: [You sleep badly.]\n");
    workspace.replace(
        BACK,
        "  - title: A guide\n    year: 2018\n",
        """
          - title: A guide
            authors: Lee and Roe
            year: 2018
            publication: Journal of Backs
            link: https://example.org/guide
          - title: A page
            accessed: 2026-11-20
        """);
  }

  /** The editions of a workspace. */
  public static Editions editions(SampleWorkspace workspace) {
    Library library = workspace.read();
    return new Editions(library, Checks.of(library));
  }

  /** The topic "back" for a clinician. */
  public static Edition edition(SampleWorkspace workspace, String clinician) {
    return editions(workspace).make(key(clinician));
  }

  public static EditionKey key(String clinician) {
    return new EditionKey("back", clinician, "en-AU", "standard");
  }
}
