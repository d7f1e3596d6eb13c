package clinic.handouts.check.translation;

import clinic.handouts.check.translation.Pairs.Group;
import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.text.Markdown;
import clinic.handouts.text.Unbroken;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No text of a translation is still in the source's language. */
final class Untranslated implements TranslationRules.OfPair {
  static final Rule UNTRANSLATED =
      Rule.error(
          "translation-untranslated",
          "texts that are the same as in the source, apart from links and addresses; a"
              + " warning where they may be names, as short ones are in another script, and where"
              + " some of the source's words stand in a row within a text; in the source's own"
              + " script, those of three words or more",
          "ISO 17100, Translation services, 2015 (completeness)",
          "translate the text");

  private static final int FEW_WORDS = 3;
  private static final int MANY_WORDS = 5;

  /** Words such as "de" and "van", which are part of names. */
  private static final int SHORT_WORD = 3;

  /** Whole sentences, or what stands for one: never just a name. */
  private static final Set<Role> SENTENCES =
      Set.of(
          Role.TITLE,
          Role.SUMMARY,
          Role.DO,
          Role.DONT,
          Role.GET_HELP,
          Role.RED_FLAG,
          Role.SOON,
          Role.STEP,
          Role.STOP_IF,
          Role.ALT);

  /** A whole word, not a unit or an abbreviation. */
  private static final Pattern SAID = Pattern.compile("\\p{L}\\p{Ll}{3,}");

  /** Words that no name begins with, in a row. */
  private static final Pattern FOREIGN = Pattern.compile("[a-z]{2,}(?: [a-z]+)+");

  /** A word that no name begins with. */
  private static final Pattern LOWER =
      Pattern.compile("(?<![\\p{L}\\p{M}'’-])\\p{Ll}[\\p{L}\\p{M}]+");

  private static final Pattern UNIT = Pattern.compile(Unbroken.SYMBOLS);

  /** Addresses and phone numbers stay as they are. */
  static final Pattern ADDRESS =
      Pattern.compile("\\(?(?:https?://|www\\.)?[\\w-]+(?:\\.[\\w-]+)+\\S*|\\S+@\\S+");

  /**
   * What one text is judged by.
   *
   * @param piece the piece that it is in
   * @param text the text
   * @param isSame whether the source says the same
   * @param scripts those of the language, if it is not written in Latin letters; otherwise empty
   */
  private record Said(Piece piece, String text, boolean isSame, Set<UnicodeScript> scripts) {
    String bare() {
      return ADDRESS.matcher(text).replaceAll(" ");
    }

    boolean isShort() {
      return plain(bare()).split(" ", -1).length < FEW_WORDS;
    }

    /** Whether it has letters, but none of the language's own. */
    boolean isForeign() {
      return !scripts.isEmpty()
          && (isItem() || words(InItsLanguage.WORD).findAny().isPresent())
          && bare().codePoints().anyMatch(Character::isLetter)
          && text.codePoints()
              .mapToObj(UnicodeScript::of)
              .noneMatch(script -> isOther(script) && scripts.contains(script));
    }

    private boolean isItem() {
      return SENTENCES.contains(piece.role());
    }

    /** Whether it can't be a name or something similar, which would stay untranslated. */
    boolean isSentence() {
      if (scripts.isEmpty()) {
        boolean isCalledFor = !isShort() || (isItem() && hasVerb(1));
        return (piece.role().isRequired() && isCalledFor) || (!isShort() && hasVerb(2));
      }
      return (isItem() && (!isSame || words(InItsLanguage.WORD).count() > 1))
          || (piece.role().isRequired() && !isShort())
          || (piece.role() == Role.DOSE_PART && SAID.matcher(text).find())
          || hasVerb(2)
          || (words(LOWER).anyMatch(word -> word.length() > SHORT_WORD)
              && words(InItsLanguage.WORD).count() > 1);
    }

    private boolean hasVerb(int least) {
      return words(LOWER).count() >= least && words(InItsLanguage.WORD).count() > 1;
    }

    private Stream<String> words(Pattern kind) {
      return kind.matcher(bare())
          .results()
          .map(MatchResult::group)
          .filter(word -> !UNIT.matcher(word).matches());
    }
  }

  @Override
  public List<Rule> rules() {
    return List.of(UNTRANSLATED);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    String language = pairs.translation().language();
    Set<UnicodeScript> scripts = LanguageTag.scripts(language);
    boolean isOther = scripts.stream().anyMatch(Untranslated::isOther);
    if (!pairs.isVariety()) {
      for (Group group : pairs.groups()) {
        untranslated(group, isOther ? scripts : Set.of(), scope, report);
      }
    }
  }

  private static boolean isOther(UnicodeScript script) {
    return script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED;
  }

  private static void untranslated(
      Group group, Set<UnicodeScript> scripts, Scope scope, Consumer<Diagnostic> report) {
    Set<String> source = new HashSet<>();
    group.source().forEach(piece -> texts(piece).forEach(text -> source.add(plain(text))));
    for (Piece piece : group.translation()) {
      Set<String> links =
          piece.text().markdown().links().stream()
              .map(link -> plain(link.words()))
              .collect(Collectors.toSet());
      for (String text : texts(piece)) {
        Said said = new Said(piece, text, source.contains(plain(text)), scripts);
        String words = plain(said.bare());
        boolean isToCome = Placeholder.indexIn(text).isPresent(); // It is reported anyway.
        if (!words.isEmpty() && !links.contains(words) && !isToCome) {
          judge(said, source, scope, report);
        }
      }
    }
  }

  private static void judge(
      Said said, Set<String> source, Scope scope, Consumer<Diagnostic> report) {
    String says = "'" + said.text() + "' is not translated";
    boolean isOtherScript = !said.scripts().isEmpty();
    if ((said.isSame() || said.isForeign()) && said.isSentence()) {
      report.accept(
          Diagnostic.of(UNTRANSLATED, said.piece().place(), says, "translate the text", scope));
    } else if (said.isSame()
        && (!said.isShort() || (isOtherScript && isSaid(said.piece(), said.text())))) {
      report.accept(
          Diagnostic.warning(
              UNTRANSLATED,
              said.piece().place(),
              says,
              "translate the text, unless it is a name or an address",
              scope));
    } else if (!said.isSame()) {
      partly(said, source, scope, report);
    }
  }

  /** Some are printed with the labels' words, but only what the topic says of it is translated. */
  private static List<String> texts(Piece piece) {
    return piece.role() == Role.DOSE_PART || piece.role() == Role.STOP_IF
        ? List.of(piece.text().value())
        : piece.texts();
  }

  /** Whether a short text is more than a name, a unit or an abbreviation. */
  private static boolean isSaid(Piece piece, String text) {
    return piece.role() != Role.ZONE && SAID.matcher(text).find();
  }

  /**
   * Reports consecutive source words left in a text. In a language with another script, many in a
   * row can't be a name.
   */
  private static void partly(
      Said said, Set<String> source, Scope scope, Consumer<Diagnostic> report) {
    boolean isOtherScript = !said.scripts().isEmpty();
    List<String> row = longestRow(said, source);
    if (isOtherScript && row.isEmpty()) {
      FOREIGN
          .matcher(said.bare())
          .results()
          .map(MatchResult::group)
          .filter(words -> source.stream().anyMatch(each -> each.contains(words)))
          .findFirst()
          .ifPresent(words -> report.accept(partly(said, words, scope)));
    } else if (!row.isEmpty()) {
      Diagnostic finding = partly(said, String.join(" ", row), scope);
      boolean isName = !isOtherScript || row.size() < MANY_WORDS;
      report.accept(isName ? finding : finding.asError());
    }
  }

  private static Diagnostic partly(Said said, String words, Scope scope) {
    return Diagnostic.warning(
        UNTRANSLATED,
        said.piece().place(),
        "'" + words + "' is not translated",
        "translate it, unless it is a name",
        scope);
  }

  /** The most words that stand in a row in the source as well; empty if that may be by chance. */
  private static List<String> longestRow(Said said, Set<String> source) {
    String text = said.bare();
    for (Markdown.Linked link : said.piece().text().markdown().links()) {
      text = text.replace(link.words(), " 1 ");
    }
    List<String> longest = List.of();
    for (String part : text.split("[^\\p{L}\\p{M}\\p{Zs}’'-]+", -1)) {
      List<String> words = List.of(part.strip().split("[^\\p{L}\\p{M}]+", -1));
      for (int from = 0; from < words.size(); from++) {
        int to = from + Math.max(FEW_WORDS, longest.size() + 1);
        while (to <= words.size() && isRow(words.subList(from, to), source)) {
          longest = words.subList(from, to++);
        }
      }
    }
    return longest;
  }

  private static boolean isRow(List<String> words, Set<String> source) {
    String row = " " + plain(String.join(" ", words)) + " ";
    return words.stream().filter(word -> LOWER.matcher(word).matches()).count() >= 2
        && source.stream().anyMatch(each -> (" " + each + " ").contains(row));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", " ").strip();
  }
}
