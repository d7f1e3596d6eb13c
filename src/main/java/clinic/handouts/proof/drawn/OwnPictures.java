package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.proof.page.RuledLines;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.proof.tag.ExerciseGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for each exercise's own picture, and for lines to write on, where they belong. */
public final class OwnPictures {
  private final Document document;
  private final List<PageContent> pages;
  private final Findings findings;

  /**
   * A check of pictures.
   *
   * @param pages what they paint
   */
  public OwnPictures(Document document, List<PageContent> pages, Findings findings) {
    this.document = document;
    this.pages = pages;
    this.findings = findings;
  }

  /**
   * Checks the pictures.
   *
   * @param elements blocks of the tag tree, in reading order
   * @param blocks the required texts that were found
   */
  public void check(List<TagElement> elements, List<Block> blocks) {
    Map<Block, List<TagElement>> pictures = behind(elements, blocks);
    for (ExerciseGroup group : ExerciseGroup.of(blocks)) {
      List<String> there =
          group.all().stream()
              .flatMap(block -> pictures.get(block).stream())
              .map(TagElement::alternative)
              .toList();
      compare(group.name(), there, words(group.pieces(document, Role.ALT)), "its own picture");
    }
    captions(elements);
    for (Block heading : blocks) {
      String path = heading.required().path().replaceFirst("heading$", "lines");
      if (heading.required().role() == Role.PART_HEADING) {
        document.all(Role.LINES).stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .ifPresent(lines -> writeIn(heading, lines, pictures.get(heading)));
      }
    }
  }

  /** Under the picture that it belongs to, a caption says something else than without it. */
  private void captions(List<TagElement> elements) {
    Map<String, Set<Integer>> shown =
        elements.stream()
            .filter(each -> each.type().equals("Figure"))
            .collect(
                Collectors.groupingBy(
                    each -> Accompaniment.squeezed(each.alternative()),
                    Collectors.flatMapping(
                        each -> each.marks().stream().map(TagElement.Mark::page),
                        Collectors.toSet())));
    Piece alt = null;
    for (Piece piece : document.pieces()) {
      alt = piece.role() == Role.ALT ? piece : alt;
      if (piece.role() == Role.CAPTION && piece.isPresent() && alt != null) {
        String caption = Accompaniment.squeezed(piece.words());
        Set<Integer> pages = shown.getOrDefault(Accompaniment.squeezed(alt.words()), Set.of());
        List<Integer> printedOn =
            elements.stream()
                .filter(each -> each.characters().startsWith(caption))
                .map(each -> each.glyphs().get(0).page())
                .toList();
        // Other texts may begin with the same words.
        if (!printedOn.isEmpty() && printedOn.stream().noneMatch(pages::contains)) {
          findings.text(
              ProofRules.MISSING,
              piece,
              "is printed without its picture" + (pages.isEmpty() ? "" : " on its page"),
              "print a picture and its caption together, or neither");
        }
      }
    }
  }

  /** A section with lines may have a picture of its own as well. */
  private void writeIn(Block heading, Piece lines, List<TagElement> pictures) {
    String label = document.at(lines.path() + "Alt").words();
    List<TagElement> there =
        pictures.stream().filter(each -> each.alternative().equals(label)).toList();
    List<String> labels = there.stream().map(TagElement::alternative).toList();
    compare(heading, labels, List.of(label), "its lines to write on");
    int drawn =
        RuledLines.count(
            there.stream().flatMap(each -> each.marks().stream()).flatMap(this::drawn));
    if (!there.isEmpty() && drawn != Integer.parseInt(lines.words())) {
      findings.text(
          ProofRules.MISSING,
          heading.required(),
          "has " + drawn + " lines to write on, not " + lines.words(),
          "draw section.lines level lines, 5 mm or more apart, that stand out");
    }
  }

  private Stream<Paint> drawn(TagElement.Mark mark) {
    return mark.page() < 0
        ? Stream.of()
        : pages.get(mark.page()).drawn().getOrDefault(mark.id(), List.of()).stream();
  }

  private void compare(Block owner, List<String> there, List<String> wanted, String what) {
    if (!there.equals(wanted)) {
      findings.text(
          wanted.isEmpty() || !there.isEmpty() ? ProofRules.ORDER : ProofRules.MISSING,
          owner.required(),
          wanted.isEmpty() ? "has a picture that is not its own" : "does not have " + what,
          "print each picture within the box that it belongs to, once");
    }
  }

  private static List<String> words(List<Piece> pieces) {
    return pieces.stream().map(Piece::words).toList();
  }

  /** The pictures between each required text and what follows it. */
  private static Map<Block, List<TagElement>> behind(
      List<TagElement> elements, List<Block> blocks) {
    Map<Glyph, Block> first = new HashMap<>();
    Map<Block, List<TagElement>> pictures = new HashMap<>();
    for (Block block : blocks) {
      first.put(block.first(), block);
      pictures.put(block, new ArrayList<>());
    }
    Block latest = null;
    for (TagElement element : elements) {
      Block begun =
          element.glyphs().stream()
              .filter(glyph -> !glyph.isSpace())
              .findFirst()
              .map(first::get)
              .orElse(null);
      if (begun != null) {
        latest = begun;
      } else if (element.isHeading()) {
        latest = null;
      } else if (element.type().equals("Figure") && latest != null) {
        pictures.get(latest).add(element);
      }
    }
    return pictures;
  }
}
