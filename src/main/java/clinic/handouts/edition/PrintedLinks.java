package clinic.handouts.edition;

import clinic.handouts.text.Markdown;
import clinic.handouts.text.PhoneNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the texts of an edition lead if they are links: an address to itself, a phone number to a
 * call to it, a link in a text to what its author wrote. A text that names what it leads to, such
 * as a clinic's name or "Book online", leads there too.
 *
 * @param targets by text, without white space, the addresses that it may lead to
 * @param ofPictures the addresses that a picture without words may lead to
 */
public record PrintedLinks(Map<String, Set<String>> targets, Set<String> ofPictures) {
  /** The fixed words that name a kind of address, and how the paths of such addresses end. */
  private static final Map<String, String> LABELS =
      Map.of(
          "phone", ".phone",
          "email", ".email",
          "website", ".website",
          "book", ".booking",
          "shop", ".shop");

  public PrintedLinks {
    targets = Map.copyOf(targets);
    ofPictures = Set.copyOf(ofPictures);
  }

  /** The links of an edition. */
  static PrintedLinks of(Edition edition) {
    PhoneNumbers numbers = edition.clinic().phoneNumbers();
    Map<String, Set<String>> targets = new HashMap<>();
    Set<String> ofPictures = new HashSet<>();
    Piece source = edition.document().one(Role.TITLE);
    for (Piece piece : edition.document().pieces()) {
      boolean isSource = piece.role() == Role.SOURCE_PART && piece.path().endsWith(".title");
      source = isSource ? piece : source;
      for (String target : piece.isPresent() ? targets(piece, numbers) : List.<String>of()) {
        piece.texts().forEach(text -> add(targets, text, target));
        named(edition, piece, source).forEach(name -> add(targets, name, target));
        if (piece.role() == Role.CLINIC || piece.role() == Role.CARD) {
          ofPictures.add(target);
        }
      }
      markdown(piece, numbers, targets);
    }
    String emergency = numbers.link(edition.clinic().emergency().value());
    edition.document().all(Role.EMERGENCY).forEach(line -> add(targets, line.words(), emergency));
    add(targets, edition.clinic().emergency().value(), emergency);
    return new PrintedLinks(targets, ofPictures);
  }

  /** The links of several editions that are bound together. */
  public static PrintedLinks of(List<Edition> editions) {
    Map<String, Set<String>> targets = new HashMap<>();
    Set<String> ofPictures = new HashSet<>();
    for (Edition edition : editions) {
      PrintedLinks links = of(edition);
      links.targets.forEach(
          (text, to) -> targets.computeIfAbsent(text, each -> new HashSet<>()).addAll(to));
      ofPictures.addAll(links.ofPictures);
    }
    return new PrintedLinks(targets, ofPictures);
  }

  /** Whether a link may lead to an address. */
  public boolean lead(String text, String address) {
    return text.isEmpty()
        ? ofPictures.contains(address)
        : targets.getOrDefault(text, Set.of()).contains(address);
  }

  private static List<String> targets(Piece piece, PhoneNumbers numbers) {
    String value = piece.text().value();
    return switch (piece.form()) {
      case ADDRESS -> List.of(value);
      case PHONE -> List.of(numbers.link(value));
      case EMAIL -> List.of("mailto:" + value);
      default -> List.of();
    };
  }

  /** What else leads to the address of a piece: whose it is, and what kind of address it is. */
  private static List<String> named(Edition edition, Piece piece, Piece source) {
    Document document = edition.document();
    return switch (piece.role()) {
      case SOURCE_PART -> List.of(source.words());
      case CLINIC -> labelled(edition, piece, document.at("clinic.name").words());
      case CARD -> labelled(edition, piece, document.one(Role.CLINICIAN).words());
      default -> List.of();
    };
  }

  private static List<String> labelled(Edition edition, Piece piece, String owner) {
    return LABELS.entrySet().stream()
        .filter(label -> piece.path().endsWith(label.getValue()))
        .map(label -> edition.labels().get(label.getKey()))
        .findFirst()
        .map(label -> List.of(owner, label, label + piece.words()))
        .orElse(List.of(owner));
  }

  private static void markdown(
      Piece piece, PhoneNumbers numbers, Map<String, Set<String>> targets) {
    boolean written = piece.form() == Form.INLINE || piece.form() == Form.BLOCKS;
    if (!written || !piece.text().isPresent()) {
      return;
    }
    for (Markdown.Linked link : piece.text().markdown().links()) {
      boolean call = PhoneNumbers.isLink(link.target());
      String number = call ? link.target().substring("tel:".length()) : "";
      add(targets, link.words(), call ? numbers.link(number) : link.target());
    }
  }

  private static void add(Map<String, Set<String>> targets, String text, String target) {
    targets.computeIfAbsent(Accompaniment.squeezed(text), each -> new HashSet<>()).add(target);
  }
}
