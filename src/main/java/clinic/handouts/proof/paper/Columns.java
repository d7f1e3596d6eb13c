package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.tag.Block;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists side by side are far enough apart that no line of the one reads on into the other: "Stay
 * active" beside "in bed".
 */
public final class Columns {
  private static final Set<Role> LISTS = EnumSet.of(Role.DO, Role.DONT, Role.RED_FLAG, Role.SOON);

  /** The smallest gap between two lists, in ems. */
  private static final double LEAST = 1;

  private final Findings findings;

  public Columns(Findings findings) {
    this.findings = findings;
  }

  /** The items of a list, by page. */
  private record Column(Block first, Map<Integer, Rectangle2D> places) {}

  /**
   * Checks one copy.
   *
   * @param blocks the required texts that were found
   */
  public void check(List<Block> blocks) {
    List<Column> columns = columns(blocks);
    for (int i = 1; i < columns.size(); i++) {
      if (touch(columns.get(i - 1), columns.get(i))) {
        findings.text(
            ProofRules.ORDER,
            columns.get(i).first().required(),
            "stands so close beside "
                + Findings.named(columns.get(i - 1).first().required())
                + " that lines read on from one list into the other",
            "leave a wider gap between lists side by side, or print one below the other");
      }
    }
  }

  private static List<Column> columns(List<Block> blocks) {
    List<Column> columns = new ArrayList<>();
    Role before = null;
    for (Block block : blocks) {
      Role role = block.required().role();
      if (LISTS.contains(role)) {
        if (role != before) {
          columns.add(new Column(block, new HashMap<>()));
        }
        Map<Integer, Rectangle2D> places = columns.get(columns.size() - 1).places();
        block
            .glyphs()
            .forEach(each -> places.merge(each.page(), each.box(), Rectangle2D::createUnion));
      }
      before = role;
    }
    return columns;
  }

  private static boolean touch(Column one, Column other) {
    double size = Math.max(one.first().first().size(), other.first().first().size());
    return one.places().entrySet().stream()
        .anyMatch(
            place ->
                Optional.ofNullable(other.places().get(place.getKey()))
                    .filter(beside -> areLevel(place.getValue(), beside))
                    .filter(beside -> gap(place.getValue(), beside) < LEAST * size)
                    .isPresent());
  }

  private static boolean areLevel(Rectangle2D one, Rectangle2D other) {
    return one.getMinY() < other.getMaxY() && other.getMinY() < one.getMaxY();
  }

  private static double gap(Rectangle2D one, Rectangle2D other) {
    return Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
  }
}
