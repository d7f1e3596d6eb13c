package clinic.handouts.check.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A first name stands above the advice, so it must not be readable as part of it. */
public final class PatientNames {
  /** Letters, their marks, and what stands between the letters or parts of names. */
  private static final Pattern NAME =
      Pattern.compile("(?:[\\p{L}\\p{M}\\u200C\\u200D'’ʼʻ‘`´.\\-‐‑·・,&()]|\\h)+");

  /** English words that instruct, deny or diagnose, and are no first names. */
  private static final String ENGLISH =
      "not|no|never|none|nothing|without|cannot|(?:do|does|ca|wo|must|should)n['’]?t|"
          + "stop|take|avoid|ignore|disregard|forget|skip|cancel|call|ring|phone|dial|run|rest|walk"
          + "|keep|use|start|continue|increase|decrease|reduce|double|halve|triple|drink|eat|sleep"
          + "|apply|read|follow|remove|wait|lift|bend|push|pull|stretch|move|swallow|inject|halt"
          + "|return|throw|destroy|only|always|immediately|urgent(?:ly)?|now|today|tonight"
          + "|daily|weekly|hourly|every|until|the|your?|with|for|weeks?|days?|hours?|minutes?"
          + "|emergency|ambulance|hospital|doctor|nurse|patients?|clinic|triple zero|danger(?:ous)?"
          + "|warning|caution|attention|important|wrong|false|void|invalid|expired|withdrawn|draft"
          + "|copy|nobody|everybody|anyone|everyone|doses?|overdose|tablets?|pills?|capsules?|drugs?"
          + "|medicines?|medications?|mg|mcg|ml|allerg(?:y|ic|ies)|pregnan(?:t|cy)|cancer|tumou?r"
          + "|diabet(?:es|ic)|asthma|stroke|epilepsy|hiv|aids|covid|positive|negative|fracture"
          + "|broken|infect(?:ed|ion|ious)|fatal|poison|dead|deceased|warfarin|insulin|opioids?"
          + "|paracetamol|panadol|ibuprofen|nurofen|aspirin|codeine|morphine|oxycodone|cortisone"
          + "|antibiotics?|bed|home|sheet|handout|advice|list|above|below";

  /** The words for "no", "not" and "stop" in other languages. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("de", "nicht|nichts|kein|keine|nie|niemals|ohne|halt|stopp|notruf"),
          Map.entry("fr", "pas|non|jamais|aucun|aucune|sans|arrêtez|arrêter|urgence"),
          Map.entry("es", "nunca|jamás|ninguno|sin|pare|parar|deje|urgencia"),
          Map.entry("it", "non|mai|nessuno|senza|smetta|urgenza"),
          Map.entry("pt", "não|nunca|sem|pare|urgência"),
          Map.entry("nl", "niet|geen|nooit|zonder"),
          Map.entry("pl", "nie|nigdy|bez"),
          Map.entry("el", "όχι|μη|μην|δεν|ποτέ"),
          Map.entry("vi", "không|đừng|chớ|dừng"),
          Map.entry("tr", "değil|asla|yok|dur|hayır"),
          Map.entry("ru", "не|нет|никогда|стоп|без"),
          Map.entry("uk", "не|ні|ніколи|без"),
          Map.entry("ar", "لا|ليس|ممنوع|توقف"),
          Map.entry("fa", "نه|نکنید|ممنوع"),
          Map.entry("he", "לא|אין|אסור"),
          Map.entry("hi", "नहीं|मत|न"),
          Map.entry("zh", "不要|不可|不能|请勿|停止|禁止"),
          Map.entry("ja", "禁止|中止|しない"),
          Map.entry("ko", "금지|중지"));

  private static final Set<String> UNSPACED = Set.of("zh", "ja");

  /** A word spelled letter by letter. */
  private static final Pattern SPELLED = Pattern.compile("\\p{L}(?:[. -]+\\p{L}){2,}\\.?");

  private PatientNames() {}

  /**
   * Why a first name can't be printed.
   *
   * @param language language of the sheet; English words are looked for on any sheet
   * @return a message that does not repeat the name; empty if it may be printed
   */
  public static Optional<String> refusal(String name, String language) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of("a first name has only letters, hyphens and apostrophes");
    }
    String tag = Locale.forLanguageTag(language).getLanguage();
    String spelled = SPELLED.matcher(name).matches() ? name.replaceAll("[. -]", "") : name;
    return Stream.of(ENGLISH, OTHERS.getOrDefault(tag, ""))
            .filter(words -> !words.isEmpty())
            .anyMatch(words -> whole(words, tag).matcher(spelled).find())
        ? Optional.of("what was given as the first name could be read as an instruction")
        : Optional.empty();
  }

  /** Words as they stand in a language; some are written without spaces. */
  private static Pattern whole(String words, String language) {
    String any = "(?iu)(?:" + words.replace(" ", "\\h+") + ")";
    return Pattern.compile(
        words.equals(ENGLISH) || !UNSPACED.contains(language)
            ? "(?<![\\p{L}\\p{M}])" + any + "(?![\\p{L}\\p{M}])"
            : any);
  }
}
