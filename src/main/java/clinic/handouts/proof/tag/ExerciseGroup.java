package clinic.handouts.proof.tag;

import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An exercise on paper.
 *
 * @param name its number and name
 * @param parts its steps, dose and so on, in reading order
 */
public record ExerciseGroup(Block name, List<Block> parts) {
  static final Set<Role> PARTS =
      EnumSet.of(Role.STEP, Role.DOSE, Role.OWN_DOSE, Role.STOP_IF, Role.EXERCISE_NOTE);

  /** The exercises among the texts that were found, in reading order. */
  public static List<ExerciseGroup> of(List<Block> blocks) {
    List<ExerciseGroup> groups = new ArrayList<>();
    for (Block block : blocks) {
      Role role = block.required().role();
      if (role == Role.EXERCISE) {
        groups.add(new ExerciseGroup(block, new ArrayList<>()));
      } else if (PARTS.contains(role) && !groups.isEmpty()) {
        groups.get(groups.size() - 1).parts.add(block);
      }
    }
    return groups;
  }

  public List<Block> all() {
    List<Block> all = new ArrayList<>(List.of(name));
    all.addAll(parts);
    return all;
  }

  List<Block> steps() {
    return parts.stream().filter(block -> block.required().role() == Role.STEP).toList();
  }

  /** What a document says of it in a role. */
  public List<Piece> pieces(Document document, Role role) {
    String path = name.required().path();
    String below = path.substring(0, path.lastIndexOf('.') + 1);
    return document.all(role).stream().filter(each -> each.path().startsWith(below)).toList();
  }

  /** The bounds of its texts on a page; empty if it has none there. */
  Rectangle2D bounds(int page) {
    return all().stream()
        .map(block -> block.bounds(page))
        .filter(bounds -> !bounds.isEmpty())
        .reduce(Rectangle2D::createUnion)
        .orElse(new Rectangle2D.Double());
  }
}
