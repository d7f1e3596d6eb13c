package clinic.handouts.content;

/** The files of {@link SampleWorkspace}. */
final class Samples {
  static final String CLINIC =
      """
      name: Sample Clinic
      address: [1 Sample Street, Sampletown]
      phone: (03) 5550 0100
      booking: https://example.com/book
      emergency: "000"
      language: en-AU
      brand: {logo: images/logo.svg, primary: "#0b5c6b"}
      disclaimer:
        en-AU: This sheet does not replace medical advice.
      """;

  static final String ANA =
      """
      name: Ana Sample
      profession: Osteopath
      """;

  static final String BEN =
      """
      name: Ben Sample
      profession: Physiotherapist
      handouts:
        back:
          for-version: 1
          note: Bring this sheet along.
          do: [Set a timer.]
          leave-out: [why-rest]
      """;

  static final String BACK =
      """
      title: Is bed rest good?
      summary: In short, no.
      version: 1
      reviewed: 2026-11-01
      reviewed-by: ana
      author: ana
      sections:
        - id: why-move
          heading: Why moving helps
          required: true
          text: |
            Blood brings **oxygen**.

            - It heals you.
          figure:
            image: images/bends.svg
            alt: A woman bends forward.
            caption: Small bends are enough.
        - id: why-rest
          heading: Why rest harms
          text: Muscles tighten.
      advice:
        do:
          - Take short walks.
          - Bend gently.
        dont:
          - Stay in bed.
      get-help:
        text: See a practitioner.
        emergency:
          - New numbness.
      sources:
        - title: A guide
          year: 2018
      """;

  static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
        <rect width="10" height="10" fill="#0b5c6b"/>
      </svg>
      """;

  private Samples() {}
}
