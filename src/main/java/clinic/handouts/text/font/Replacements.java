package clinic.handouts.text.font;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an author can write in place of a character that the fonts lack. */
final class Replacements {
  private static final Map<Integer, String> WORDS =
      Stream.of(
              Map.entry("☐☑☒□▢❏❑⬜", "'- [ ] ' (an item of a list in a section's text)"),
              Map.entry("•‣◦▪▫●○■◆◇►▶➢➤❖∙⁃", "'- ' (an item of a list in a section's text)"),
              Map.entry("✓✔✅", "'yes', or '- ' as an item of a list,"),
              Map.entry("✗✘❌✖", "'no'"),
              Map.entry("→➔➜➝⇒⟶", "'to' or 'then'"),
              Map.entry("←⇐⟵", "'from'"),
              Map.entry("↑⇑", "'up' or 'more'"),
              Map.entry("↓⇓", "'down' or 'less'"),
              Map.entry("↔⇔", "'to'"),
              Map.entry("≤", "'at most'"),
              Map.entry("≥", "'at least'"),
              Map.entry("≈", "'about'"),
              Map.entry("☎📞", "'Phone:'"),
              Map.entry("✉", "'Email:'"),
              Map.entry("⚠", "'Warning:'"),
              Map.entry("★☆", "'*' or words"))
          .flatMap(each -> each.getKey().codePoints().mapToObj(c -> Map.entry(c, each.getValue())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Replacements() {}

  /**
   * Words, or plainer characters that all fonts have, in quotes; empty when there are none for it.
   */
  static Optional<String> of(int character, Collection<BitSet> fonts) {
    String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    String typed = plain.replace('\u2044', '/').strip();
    boolean helps =
        !typed.isEmpty()
            && typed.codePoints().allMatch(c -> fonts.stream().allMatch(font -> font.get(c)));
    return Optional.ofNullable(WORDS.get(character))
        .or(() -> helps ? Optional.of("'" + typed + "'") : Optional.empty());
  }
}
