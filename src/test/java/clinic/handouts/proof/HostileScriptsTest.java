package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layouts that turn numbers round, move marks, cut joins or put look-alikes in the place of letters
 * of shaped scripts: each is refused. Written from what a layout can do, not from the proof.
 */
@Tag("hostile")
final class HostileScriptsTest {
  @TempDir private Path folder;

  static Stream<Arguments> attacks() {
    return Stream.of(
        // Numbers turned round.
        attack("digits written backwards", "ar", 1, "نبض فوق 021 في الدقيقة."),
        attack("digits under an override", "ar", 1, "نبض فوق &#x202E;120&#x202C; في الدقيقة."),
        attack("digits under an Arabic letter mark", "ar", 3, "أكثر من &#x061C;400 mg في اليوم."),
        attack(
            "digits in blocks beside each other",
            "ar",
            1,
            "نبض فوق <i class='k'>1</i><i class='k'>2</i><i class='k'>0</i> في الدقيقة."),
        attack("digits floating", "ar", 0, "حرارة فوق <i class='f'>٣</i>٨٫٥ درجة."),
        attack(
            "groups of a phone number in blocks",
            "ar",
            2,
            "اتصل على <i class='k'>(03)</i> <i class='k'>5550</i> <i class='k'>0100</i> فورًا."),
        attack(
            "a phone number without its brackets' sides",
            "ar",
            2,
            "اتصل على )03( 5550 0100 فورًا."),
        attack(
            "a number isolated from right to left",
            "ar",
            2,
            "اتصل على &#x2067;(03) 5550 0100&#x2069; فورًا."),
        attack(
            "a phone number cut by a mark",
            "ar",
            2,
            "اتصل على (03)&#x200F; 5550 &#x200F;0100 فورًا."),
        // Look-alikes.
        attack("Persian digits for Arabic ones", "ar", 0, "حرارة فوق ۳۸٫۵ درجة."),
        attack("a comma for the decimal sign", "ar", 0, "حرارة فوق ٣٨،٥ درجة."),
        attack("the letter heh for five", "ar", 0, "حرارة فوق ٣٨٫ه درجة."),
        attack("Arabic digits for Persian ones", "fa", 1, "بیش از ٤٦ قرص در روز."),
        attack("Arabic yeh for Persian yeh", "fa", 2, "درد کمر مي‌آيد."),
        attack("a Hebrew letter of the same shape", "he", 1, "יותר מ-12ס פעימות."),
        attack("a Latin o for zero", "hi", 0, "बुखार १o२ से ऊपर।"),
        attack("a Bengali digit for a Hindi one", "hi", 1, "दवा ৯ गोली से ज़्यादा।"),
        attack("not yet becomes last", "zh-Hans", 1, "末服药超过二天。"),
        attack("Katakana for two", "zh-Hans", 1, "未服药超过ニ天。"),
        attack("wide digits", "zh-Hans", 0, "体温超过３８.5度。"),
        attack("a Latin letter for a Thai digit", "th", 0, "ไข้สูงกว่า ๓9 องศา"),
        // Marks moved or lost.
        attack("a vowel mark on another letter", "ar", 4, "لم يَشَرْب محمد شيئًا."),
        attack("the nukta left out", "hi", 1, "दवा ९ गोली से ज्यादा।"),
        attack("a vowel sign by itself", "hi", 2, "क्षेत्र में सूजन क<i class='k'>ि</i> नहीं।"),
        attack("a tone mark on another letter", "th", 1, "กินนำ้ไม่ได้เลย"),
        attack("a tone mark of another tone", "th", 1, "กินน้ำไม้ได้เลย"),
        attack("a point of a Hebrew letter moved", "he", 2, "שׁ<i class='u'>ָ</i>לוֹם אין."),
        // Joins that are cut, or made between letters that do not join.
        attack("a join cut by an invisible letter", "ar", 4, "لم يَشْرَب مح&#x200C;مد شيئًا."),
        attack("a join lengthened", "ar", 4, "لم يَشْرَب محـــمد شيئًا."),
        attack("letters of isolated form", "ar", 4, "لم يَشْرَب &#xFEE1;حمد شيئًا."),
        attack("a half space left out", "fa", 2, "درد کمر میآید."),
        attack("a conjunct taken apart", "hi", 2, "क्&#x200C;षेत्र में सूजन कि नहीं।"),
        attack("a conjunct cut by colour", "hi", 2, "क<i class='c'>्षे</i>त्र में सूजन कि नहीं।"),
        attack("a join cut by bold", "ar", 4, "لم يَشْرَب مح<b>مد</b> شيئًا."),
        attack("a join cut by a span", "ar", 4, "لم يَشْرَب م<span>حمد</span> شيئًا."),
        attack("a join cut after a mark", "ar", 4, "لم يَ<span>شْرَب</span> محمد شيئًا."),
        attack(
            "each letter by itself", "ar", 4, "لم يَشْرَب <i>م</i><i>ح</i><i>م</i><i>د</i> شيئًا."),
        attack("a join cut by bold", "fa", 2, "درد ک<b>مر</b> می‌آید."),
        attack("a join cut by a span", "fa", 2, "درد کمر <span>م</span>ی‌آید."),
        attack("a conjunct cut by bold", "hi", 2, "<b>क्</b>षेत्र में सूजन कि नहीं।"),
        attack("a conjunct cut by a span", "hi", 2, "क्षेत्<span>र में</span> सूजन कि नहीं।"),
        attack("a mark in bold", "th", 2, "ขาไ<span>ม</span><b>่</b>มีแรง"),
        attack("a point in bold", "he", 2, "ש<b>ָׁ</b>לוֹם אין."),
        attack("letters of two sizes", "hi", 2, "क्षे<i class='g'>त्र</i> में सूजन कि नहीं।"),
        // Negations hidden or moved.
        attack("a negation in white", "th", 2, "ขา<i class='w'>ไม่</i>มีแรง"),
        attack("a negation behind the rest", "zh-Hans", 1, "<i class='o'>未</i>服药超过二天。"),
        attack(
            "words under an override",
            "ar",
            3,
            "<bdo dir='ltr'>أكثر من 400 mg في اليوم.</bdo>&#x200E;"));
  }

  static Stream<Arguments> honest() {
    return Stream.of(
        attack("a word in bold", "ar", 4, "لم <b>يَشْرَب</b> محمد شيئًا."),
        attack("the last word in bold", "ar", 4, "لم يَشْرَب محمد <b>شيئًا</b>."),
        attack("a number in bold", "ar", 0, "حرارة فوق <b>٣٨٫٥</b> درجة."),
        attack("a word in a span", "fa", 2, "درد کمر <span>می‌آید</span>."),
        attack("a word in bold", "hi", 2, "क्षेत्र में <b>सूजन</b> कि नहीं।"),
        attack("a word without spaces in bold", "th", 2, "ขา<b>ไม่</b>มีแรง"),
        attack("a word without spaces in bold", "zh-Hans", 1, "<b>未</b>服药超过二天。"));
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("honest")
  void isMade(String name, String language, int flag, String shown) {
    assertThat(
            ScriptTopic.in(language, folder)
                .with(showing(flag, shown))
                .make(ScriptTopic.key(language))
                .problems())
        .as(name)
        .isEmpty();
  }

  private static Arguments attack(String name, String language, int flag, String shown) {
    return arguments(name, language, flag, shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa", "he", "hi", "th", "zh-Hans"})
  void theTopicItselfIsMade(String language) {
    assertThat(ScriptTopic.in(language, folder).make(ScriptTopic.key(language)).problems())
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("attacks")
  void isRefused(String name, String language, int flag, String shown) {
    LayoutFixture attacked =
        ScriptTopic.in(language, folder)
            .with(showing(flag, shown))
            .with(
                LayoutFixture.css(
                    """
                    i { font-style: normal; font-weight: normal; }
                    i.u { position: relative; top: -0.4em; }
                    i.k { display: inline-block; }
                    i.f { float: left; }
                    i.g { font-size: 1.5em; }
                    i.c { color: #8a2b1b; }
                    i.w { color: #ffffff; }
                    i.o { position: absolute; left: 0; top: 0; }
                    """));
    LayoutFixture.assertRefused(name, attacked.make(ScriptTopic.key(language)).problems(), "");
  }

  private static LayoutFixture.Change showing(int flag, String shown) {
    return LayoutFixture.part(
        "get-help",
        "<li>${flag}</li>",
        "<li><#if flag?index == " + flag + ">" + shown + "<#else>${flag}</#if></li>");
  }
}
