package clinic.handouts;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.layout.LayoutException;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.pdf.compose.Typesetter;
import clinic.handouts.pdf.compose.TypesettingJob;
import clinic.handouts.press.Handout;
import clinic.handouts.press.HandoutMaker;
import clinic.handouts.yaml.Text;
import java.nio.file.Path;
import java.util.Optional;

/** Editions of a workspace, each set both ways: composed, and whole. */
public final class Compositions {
  private final Editions editions;
  private final HandoutLayout layouts;
  private final Typesetter typesetter;
  private final HandoutMaker maker;

  /** Of the workspace in a folder. */
  public Compositions(Path folder) {
    Workspace workspace = Workspace.open(folder, SampleLibrary.CLOCK);
    Library library = Library.read(workspace);
    editions = new Editions(library, Checks.of(library)).allowingOverdue();
    layouts = new HandoutLayout(workspace);
    typesetter = new Typesetter(new PdfRenderer(workspace));
    maker = new HandoutMaker(editions, new HistoryKeeper(library), failure -> {}, false);
  }

  /** Its editions. */
  public Editions editions() {
    return editions;
  }

  /** What the program makes of an edition. */
  public Handout made(EditionKey key) {
    return maker.make(key, PatientWords.NOBODY);
  }

  /** What the program makes of an edition for a patient. */
  public Handout made(EditionKey key, String patient) {
    return maker.make(key, PatientWords.named(patient));
  }

  /** What an edition's layout gives. */
  public FilledLayout filled(EditionKey key) throws LayoutException {
    return layouts.fill(editions.make(key), false);
  }

  /** An edition composed; empty when it can't be. */
  public Optional<Composed> composed(EditionKey key) throws LayoutException, RenderingException {
    return typesetter.composed(job(key));
  }

  /** An edition set whole. */
  public byte[] whole(EditionKey key) throws LayoutException, RenderingException {
    return typesetter.whole(job(key));
  }

  private TypesettingJob job(EditionKey key) throws LayoutException {
    Edition edition = editions.make(key);
    return new TypesettingJob(
        layouts.fill(edition, false),
        info(edition),
        HandoutLayout.path(key.format()),
        edition.clinician(),
        edition.reference().code());
  }

  private static DocumentInfo info(Edition edition) {
    return new DocumentInfo(
        edition.topic().title().value(),
        edition.author(),
        edition.topic().summary().markdown().plain(),
        edition.topic().keywords().stream().map(Text::value).toList(),
        edition.topic().language(),
        edition.topic().review().reviewed());
  }
}
