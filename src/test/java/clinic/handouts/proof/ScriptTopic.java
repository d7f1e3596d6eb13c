package clinic.handouts.proof;

import clinic.handouts.edition.EditionKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A short topic in languages of shaped scripts, in a workspace of its own. */
final class ScriptTopic {
  /** By language, the red flags of the topic. */
  private static final Map<String, List<String>> FLAGS =
      Map.of(
          "ar",
          List.of(
              "حرارة فوق ٣٨٫٥ درجة.",
              "نبض فوق 120 في الدقيقة.",
              "اتصل على (03) 5550 0100 فورًا.",
              "أكثر من 400 mg في اليوم.",
              "لم يَشْرَب محمد شيئًا."),
          "fa",
          List.of("تب بالای ۳۸ درجه.", "بیش از ۴۶ قرص در روز.", "درد کمر می‌آید."),
          "he",
          List.of("חום מעל 38.5 מעלות.", "יותר מ-120 פעימות.", "שָׁלוֹם אין."),
          "hi",
          List.of("बुखार १०२ से ऊपर।", "दवा ९ गोली से ज़्यादा।", "क्षेत्र में सूजन कि नहीं।"),
          "th",
          List.of("ไข้สูงกว่า ๓๙ องศา", "กินน้ำไม่ได้เลย", "ขาไม่มีแรง"),
          "zh-Hans",
          List.of("体温超过38.5度。", "未服药超过二天。", "胸口很痛。"));

  private ScriptTopic() {}

  static EditionKey key(String language) {
    return new EditionKey("topic", "_clinic", language, "standard");
  }

  static LayoutFixture in(String language, Path folder) {
    LayoutFixture workspace = new LayoutFixture(folder);
    List<String> said = FLAGS.get(language);
    String flags =
        said.stream().map(flag -> "    - \"" + flag + "\"\n").collect(Collectors.joining());
    workspace.write(
        "content/topics/topic/" + language + ".yaml",
        """
        title: "A B"
        summary: "B A"
        version: 1
        reviewed: 2026-11-01
        reviewed-by: Dan East, Osteopath
        status: approved
        author: Dan East, Osteopath
        keywords: [back]
        sections:
          - {heading: "A C", text: "A B C"}
        advice:
          do: ["C A"]
          dont: ["B C"]
        get-help:
          text: "C B"
          emergency:
        FLAGS
        sources:
          - {title: Low back pain guideline, publication: WHO, year: 2023}
        """
            .replaceAll("\\bA\\b", said.get(0))
            .replaceAll("\\bB\\b", said.get(1))
            .replaceAll("\\bC\\b", said.get(2))
            .replace("FLAGS\n", flags));
    String clinic = workspace.text("content/clinic.yaml");
    workspace.write(
        "content/clinic.yaml",
        clinic
            .replace("\n  " + language + ": >-", "\n  de: >-")
            .replace("language: en-AU", "language: " + language)
            .replace(
                "disclaimer:",
                "disclaimer:\n  "
                    + language
                    + ": \""
                    + said.get(2)
                    + " "
                    + said.get(1)
                    + " "
                    + said.get(0)
                    + "\""));
    return workspace;
  }
}
