package clinic.handouts.pdf.marked;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings in effect at a place in a page's content that change how text looks there. */
public final class TextState {
  private static final Set<String> COLOURS = Set.of("g", "rg", "k", "cs", "sc", "scn");
  private static final Set<String> OTHERS = Set.of("Tc", "Tw", "Tz", "TL", "Ts", "Tr", "gs", "ri");

  private final Deque<Map<String, List<Operation>>> saved = new ArrayDeque<>();
  private Map<String, List<Operation>> now = new LinkedHashMap<>();

  /** Whether an operator changes how later text looks, and does nothing else. */
  static boolean isState(String operator) {
    return COLOURS.contains(operator) || OTHERS.contains(operator);
  }

  /** Moves on past an instruction. */
  public void pass(Operation operation) {
    String name = operation.operator().getName();
    if (name.equals("q")) {
      saved.push(new LinkedHashMap<>(now));
    } else if (name.equals("Q") && !saved.isEmpty()) {
      now = saved.pop();
    } else if (name.equals("cm")) {
      add("cm", operation);
    } else if (name.equals("sc") || name.equals("scn")) {
      add("colour", operation);
    } else if (COLOURS.contains(name)) {
      now.put("colour", List.of(operation));
    } else if (name.equals("gs")) {
      add("gs", operation);
    } else if (OTHERS.contains(name)) {
      now.put(name, List.of(operation));
    }
  }

  private void add(String kind, Operation operation) {
    List<Operation> all = new ArrayList<>(now.getOrDefault(kind, List.of()));
    all.add(operation);
    now.put(kind, all);
  }

  /** The instructions that establish it, starting from the initial state of a page. */
  public List<Operation> operations() {
    return now.values().stream().flatMap(List::stream).toList();
  }
}
