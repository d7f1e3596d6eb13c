package clinic.handouts.edition;

import clinic.handouts.content.Labels;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may appear around an edition's advice: before its title, after the clinician's name, in the
 * margins and in the descriptions of pictures. Texts there are made of these phrases and nothing
 * else, so that no layout can take back what the edition says.
 *
 * @param margin phrases of the margins: the clinic, the title, the review, brand lines
 * @param sheet phrases of the sheet's beginning and end: those, the clinician's data, and labels
 * @param provenance the lines that say which version it is, who reviewed it and when
 * @param stamp phrases that may stand with those lines: no names, and no words that join them
 * @param page the words around the page number and the number of pages, as {0} and {1}
 * @param pictures descriptions of the edition's own pictures
 * @param descriptions descriptions of any picture: whose logo, photo or code it is
 */
public record Surroundings(
    Set<String> margin,
    Set<String> sheet,
    Set<String> provenance,
    Set<String> stamp,
    String page,
    Set<String> pictures,
    Set<String> descriptions) {
  private static final Set<Role> SHEET =
      EnumSet.of(
          Role.NOTICE,
          Role.TITLE,
          Role.CLINICIAN,
          Role.CARD,
          Role.CLINIC,
          Role.PROVENANCE,
          Role.REFERENCE,
          Role.AUTHOR,
          Role.PATIENT);

  private static final Set<String> JOINING = Set.of("and", "or", "at", "for", "name", "signature");

  private static final List<String> LABELS =
      List.of("phone", "email", "website", "book", "shop", "registration", "clinician", "qr");

  public Surroundings {
    margin = Set.copyOf(margin);
    sheet = Set.copyOf(sheet);
    provenance = Set.copyOf(provenance);
    stamp = Set.copyOf(stamp);
    pictures = Set.copyOf(pictures);
    descriptions = Set.copyOf(descriptions);
  }

  static Surroundings of(Edition edition) {
    Labels labels = edition.labels();
    Document document = edition.document();
    String page = labels.get("page");
    Set<String> margin = new HashSet<>(BrandLines.of(edition.key().language()));
    document.pieces().stream()
        .filter(each -> each.isPresent() && each.regions().contains(Region.MARGIN))
        .flatMap(Surroundings::phrases)
        .filter(phrase -> !phrase.equals(page))
        .forEach(margin::add);
    Set<String> sheet = new HashSet<>(margin);
    document.pieces().stream()
        .filter(each -> each.isPresent() && SHEET.contains(each.role()))
        .filter(each -> !each.path().equals("clinic.emergency")) // It is not the clinic's phone.
        .flatMap(Surroundings::phrases)
        .forEach(sheet::add);
    LABELS.forEach(label -> sheet.add(labels.get(label)));
    Set<String> provenance = phrases(document, Role.PROVENANCE);
    Set<String> stamp = new HashSet<>(margin);
    stamp.removeAll(JOINING);
    stamp.addAll(provenance);
    stamp.addAll(phrases(document, Role.REFERENCE));
    stamp.addAll(phrases(document, Role.AUTHOR));
    Set<String> pictures =
        document.all(Role.ALT).stream()
            .map(each -> Accompaniment.squeezed(each.words()))
            .collect(Collectors.toSet());
    String clinic = document.at("clinic.name").words();
    Set<String> descriptions =
        Stream.of(
                clinic,
                clinic + " logo",
                clinic + ": logo",
                "Logo of " + clinic,
                "Logo",
                "logo",
                document.one(Role.CLINICIAN).words(),
                labels.get("qr"))
            .map(Accompaniment::squeezed)
            .collect(Collectors.toSet());
    return new Surroundings(margin, sheet, provenance, stamp, page, pictures, descriptions);
  }

  private static Set<String> phrases(Document document, Role role) {
    return document.all(role).stream()
        .filter(Piece::isPresent)
        .flatMap(Surroundings::phrases)
        .collect(Collectors.toSet());
  }

  /** The texts of a piece; of an address, its parts as well. */
  private static Stream<String> phrases(Piece piece) {
    boolean isAddress = piece.path().startsWith("clinic.address");
    return isAddress
        ? Stream.concat(piece.texts().stream(), Stream.of(piece.words().split(",")))
        : piece.texts().stream();
  }
}
