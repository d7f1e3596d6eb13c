package clinic.handouts.text.font;

import clinic.handouts.text.font.FontCoverage.Fault;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptVariant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fonts that somebody wants to add to a workspace: what they would set, or why they can't.
 *
 * @param variant what they set; empty if there are faults
 * @param family the name of the family
 * @param files the bytes by the path that they have within {@code templates/}
 * @param faults what is wrong with them, each with its file
 */
public record NewScriptFonts(
    Optional<ScriptVariant> variant, String family, Map<String, byte[]> files, List<Fault> faults) {
  /** How many of the letters that a font lacks a message names. */
  private static final int TOLD = 12;

  /** How much of a script a font must have for it to be meant for the script. */
  private static final double MOST = 0.8;

  public NewScriptFonts {
    files = Map.copyOf(files);
    faults = List.copyOf(faults);
  }

  /**
   * Judges fonts.
   *
   * @param named the files, by the paths that people know them by
   * @param language tag of the language that they are for; empty to find out
   */
  public static NewScriptFonts of(Map<String, byte[]> named, String language) {
    List<ScriptFontFile> fonts = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    new LinkedHashMap<>(named).forEach((path, bytes) -> fonts.add(new ScriptFontFile(path, bytes)));
    fonts.forEach(font -> font.fault().ifPresent(faults::add));
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    List<ScriptVariant> variants = new ArrayList<>();
    for (ScriptFontFile font : fonts) {
      try {
        List<ScriptVariant> sets = variants(font, language, faults);
        variants = variants.isEmpty() ? sets : sets.stream().filter(variants::contains).toList();
      } catch (IOException | RuntimeException e) {
        faults.add(
            new Fault(
                font.path(),
                "the font can't be read",
                "download it again, as complete TrueType files (.ttf)"));
      }
    }
    if (faults.isEmpty()) {
      faults.addAll(objections(fonts, variants));
    }
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    ScriptVariant variant = variants.get(0);
    Map<String, byte[]> files = new LinkedHashMap<>();
    fonts.forEach(font -> files.put(ScriptFonts.file(variant, font.isBold()), font.bytes()));
    return new NewScriptFonts(Optional.of(variant), fonts.get(0).name(), files, List.of());
  }

  private static NewScriptFonts refused(List<Fault> faults) {
    return new NewScriptFonts(Optional.empty(), "", Map.of(), faults);
  }

  /** What a font has all the letters for, and the rules to join them. */
  private static List<ScriptVariant> variants(
      ScriptFontFile font, String language, List<Fault> faults) throws IOException {
    List<ScriptVariant> sets = new ArrayList<>();
    List<Fault> near = new ArrayList<>();
    for (ScriptVariant variant : wanted(language)) {
      String missing = font.missing(variant);
      int letters = (int) variant.letters().count();
      int lacking = missing.codePointCount(0, missing.length());
      if (lacking == 0) {
        font.fault(variant).ifPresentOrElse(near::add, () -> sets.add(variant));
      } else if (!language.isEmpty() || lacking < (1 - MOST) * letters) {
        near.add(lacks(font, variant, missing, lacking, letters));
      }
    }
    if (sets.isEmpty()) {
      faults.add(near.isEmpty() ? setsNone(font) : near.get(0));
    }
    return language.isEmpty() ? usual(sets, font) : sets;
  }

  private static List<ScriptVariant> wanted(String language) {
    return language.isEmpty()
        ? Arrays.asList(ScriptVariant.values())
        : Script.ofLanguage(language).stream().map(each -> each.variant(language)).toList();
  }

  /** A font for Arabic is meant for the hanging style only if its name says so. */
  private static List<ScriptVariant> usual(List<ScriptVariant> sets, ScriptFontFile font) {
    boolean hangs = font.name().toLowerCase(Locale.ROOT).contains("nasta");
    ScriptVariant other = hangs ? ScriptVariant.NASKH : ScriptVariant.NASTALIQ;
    return sets.stream().filter(each -> each != other).toList();
  }

  private static Fault lacks(
      ScriptFontFile font, ScriptVariant variant, String missing, int lacking, int letters) {
    int end = missing.offsetByCodePoints(0, Math.min(TOLD, lacking));
    return new Fault(
        font.path(),
        "the font lacks "
            + lacking
            + " of "
            + letters
            + " letters of "
            + variant.title()
            + ": "
            + missing.substring(0, end)
            + (lacking > TOLD ? " …" : ""),
        "use a font that has them all, such as one of the Noto fonts");
  }

  private static Fault setsNone(ScriptFontFile font) {
    return new Fault(
        font.path(),
        "the font has letters for none of the scripts that 'handouts fonts' lists by code,"
            + " apart from Latin, Greek and Cyrillic",
        "a brand's own font for those goes into templates/fonts/ (see templates/README.md)");
  }

  private static List<Fault> objections(List<ScriptFontFile> fonts, List<ScriptVariant> variants) {
    ScriptFontFile first = fonts.get(0);
    Optional<ScriptFontFile> other =
        fonts.stream().filter(font -> !font.name().equals(first.name())).findFirst();
    if (other.isPresent()) {
      return List.of(
          new Fault(
              other.get().path(),
              "this font is " + other.get().name() + ", the other is " + first.name(),
              "add one family at a time, its regular and its bold font"));
    }
    if (variants.size() > 1) {
      String titles = variants.stream().map(ScriptVariant::title).collect(Collectors.joining(", "));
      return List.of(
          new Fault(
              first.path(),
              "the font has the letters of several: " + titles,
              "say which it is for, such as --for " + variants.get(0).languages().get(0)));
    }
    long bold = fonts.stream().filter(ScriptFontFile::isBold).count();
    if (bold == 1 && fonts.size() == 2) {
      return List.of();
    }
    boolean lacksBold = bold == 0;
    return List.of(
        new Fault(
            first.path(),
            fonts.size() > 2
                ? "there are " + fonts.size() + " fonts, and two are needed: regular and bold"
                : "the " + (lacksBold ? "bold" : "regular") + " font of the family is missing",
            "name two files: handouts fonts add "
                + first.name()
                + "-Regular.ttf "
                + first.name()
                + "-Bold.ttf"));
  }
}
