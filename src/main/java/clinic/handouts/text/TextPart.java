package clinic.handouts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a text in Markdown, in the structure that its author gave it. Immutable. */
public sealed interface TextPart {
  /** The words of a text that stands by itself, and where it is. */
  record Piece(String words, Optional<Spot> spot) {}

  /**
   * Where a cell is in its table.
   *
   * @param row 0 for the head
   * @param head the words in the header of its column
   */
  record Spot(int row, int column, String head) {}

  /** Each text that stands by itself, in reading order: paragraphs, items, cells. */
  Stream<Piece> pieces();

  /**
   * A paragraph.
   *
   * @param lines its lines as the author ended them; at least one
   */
  record Words(List<String> lines) implements TextPart {
    public Words {
      lines = List.copyOf(lines);
    }

    /** The words on one line. */
    public String words() {
      return String.join(" ", lines);
    }

    @Override
    public Stream<Piece> pieces() {
      return Stream.of(new Piece(words(), Optional.empty()));
    }
  }

  /**
   * A list.
   *
   * @param first the number of the first item; empty if its items are not numbered
   */
  record Items(Optional<Integer> first, List<Item> items) implements TextPart {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Piece> pieces() {
      return items.stream().flatMap(item -> item.parts().stream()).flatMap(TextPart::pieces);
    }
  }

  /**
   * An item of a list.
   *
   * @param isBox whether it has a tick box
   */
  record Item(boolean isBox, List<TextPart> parts) {
    public Item {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A table.
   *
   * @param head the words in each column's header
   * @param rows the words of each cell; empty for a cell to write in
   */
  record Table(List<String> head, List<List<String>> rows) implements TextPart {
    /** The minimum number of columns of a table whose first column says what a row is about. */
    private static final int ROW_HEADS_FROM = 3;

    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Whether the first cell of a row says what the row is about, so that it can be read before
     * each of the others.
     */
    public boolean hasRowHeads() {
      List<String> first = rows.stream().map(row -> row.get(0)).toList();
      return head.size() >= ROW_HEADS_FROM
          && first.stream().distinct().count() == first.size()
          && first.stream().allMatch(cell -> cell.codePoints().anyMatch(Table::isSaid));
    }

    private static boolean isSaid(int character) {
      return Character.isLetterOrDigit(character);
    }

    @Override
    public Stream<Piece> pieces() {
      List<Piece> pieces = new ArrayList<>();
      List<List<String>> all =
          Stream.concat(Stream.of(head), rows.stream()).collect(Collectors.toList());
      for (int row = 0; row < all.size(); row++) {
        for (int column = 0; column < head.size(); column++) {
          String words = all.get(row).get(column);
          if (!words.isEmpty()) {
            Spot spot = new Spot(row, column, head.get(column));
            pieces.add(new Piece(words, Optional.of(spot)));
          }
        }
      }
      return pieces.stream();
    }
  }
}
