package clinic.handouts.press;

import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.layout.HandoutLayout;
import java.util.function.Consumer;

/** What happens before a sheet leaves the program: the history keeps what it is made of. */
public final class Release implements Consumer<Edition> {
  private final HistoryKeeper keeper;

  /**
   * The release of what is made of a library.
   *
   * @param note told when the history can't be written
   */
  public Release(Library library, Consumer<String> note) {
    keeper = new HistoryKeeper(library, note);
  }

  @Override
  public void accept(Edition edition) {
    keeper.keep(
        edition.topic(), edition.key().clinician(), HandoutLayout.path(edition.key().format()));
  }
}
