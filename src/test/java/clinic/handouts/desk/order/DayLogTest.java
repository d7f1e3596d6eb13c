package clinic.handouts.desk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.page.LoggingProcess;
import clinic.handouts.desk.page.Orders;
import clinic.handouts.files.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The desk's log: whole lines, harmless cells, nobody else's eyes. */
class DayLogTest {
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 22, 9, 5, 7);
  private static final LocalDate TODAY = MORNING.toLocalDate();
  private static final String HEAD =
      "\uFEFFtime,reference,topic,clinician,language,format,copies,printer,result,by,given out\r\n";

  @TempDir private Path folder;
  private DayLog log;

  @BeforeEach
  void open() throws IOException {
    Copies.fewSamples(folder);
    log = new DayLog(folder, SampleLibrary.CLOCK);
  }

  private Path file() {
    return folder.resolve(".handouts/log/2026-11.csv");
  }

  private static LogEntry entry(LocalDateTime at, String topic, String printer, String result) {
    return new LogEntry(
        at,
        "ABCDEFG-HJKMNP",
        topic,
        "dan-east",
        "en-AU",
        "standard",
        2,
        printer,
        result,
        "KL",
        true);
  }

  private static LogEntry entry(String printer, String result) {
    return entry(MORNING, "low-back-pain", printer, result);
  }

  @Test
  void aLineSaysWhatTimeWhoseHowManyWhereAndHowItEnded() throws IOException {
    log.add(entry("Front, left", "printed, but \"low\" on toner"));
    assertThat(Files.readString(file()))
        .isEqualTo(
            HEAD
                + "2026-11-22 09:05:07,ABCDEFG-HJKMNP,low-back-pain,dan-east,en-AU,standard,2,"
                + "\"Front, left\",\"printed, but \"\"low\"\" on toner\",KL,yes\r\n");
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    List<LogEntry> entries = new ArrayList<>();
    for (String cell : List.of("=1+1", "+1", "-1", "@x", "a,b", "\"q\"", "it's", "Ünïcödé", "")) {
      entries.add(entry(cell, cell));
    }
    entries.forEach(log::add);
    assertThat(log.between(TODAY, TODAY)).isEqualTo(entries);
  }

  @Test
  void noCellIsAFormulaAndNoneBreaksALine() throws IOException {
    log.add(entry("=HYPERLINK(\"http://x\")", "\t=1\r\n@sum"));
    String line = Files.readString(file()).substring(HEAD.length());
    assertThat(line).endsWith(",\"'=HYPERLINK(\"\"http://x\"\")\",'=1 @sum,KL,yes\r\n");
    assertThat(line.lines()).hasSize(1);
  }

  @Test
  void eachMonthHasItsFileAndDaysAreFoundAcrossThem() throws IOException {
    LocalDateTime before = LocalDateTime.of(2026, 10, 31, 23, 59, 59);
    log.add(entry(MORNING, "a", "P", "printed"));
    log.add(entry(before, "b", "P", "printed"));
    log.add(entry(before.plusSeconds(1), "c", "P", "printed"));
    assertThat(log.between(LocalDate.of(2026, 10, 31), TODAY))
        .extracting(LogEntry::topic)
        .containsExactly("b", "c", "a");
    assertThat(log.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1)))
        .extracting(LogEntry::topic)
        .containsExactly("c");
    assertThat(log.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))).isEmpty();
    String csv = DayLog.csv(log.between(TODAY, TODAY), entry -> "Title of " + entry.topic());
    assertThat(csv)
        .startsWith(HEAD.replace("given out", "given out,title"))
        .endsWith("P,printed,KL,yes,Title of a\r\n")
        .contains(",a,");
    assertThat(csv.lines()).hasSize(2);
  }

  @Test
  void linesFromBeforeInitialsWereAskedForAreStillRead() throws IOException {
    log.add(entry("P", "printed"));
    String line = "2026-11-22 09:06:00,ABCDEFG-HJKMNP,a,dan-east,en-AU,standard,2,P,";
    Files.writeString(
        file(), line + "printed\r\n" + line + "out of paper\r\n", StandardOpenOption.APPEND);
    assertThat(log.between(TODAY, TODAY))
        .extracting(LogEntry::by, LogEntry::isGivenOut)
        .containsExactly(tuple("KL", true), tuple("", true), tuple("", false));
  }

  @Test
  void topicsAreCountedOnceTheyWereMade() {
    log.add(entry(MORNING, "a", "P", "printed"));
    assertThat(log.uses(TODAY)).containsEntry("a", 1).hasSize(1);
    log.add(entry(MORNING, "a", "P", "cancelled"));
    log.add(
        new LogEntry(
            MORNING, "", "b", "_clinic", "en-AU", "standard", 1, "P", "not made", "", false));
    assertThat(log.uses(TODAY)).containsEntry("a", 2).hasSize(1);
    assertThat(log.uses(TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void whatACrashToreIsCutAndWholeLinesStay() throws IOException {
    log.add(entry("P", "printed"));
    Files.writeString(file(), "2026-11-22 09:06:00,AB", StandardOpenOption.APPEND);
    assertThat(log.between(TODAY, TODAY)).hasSize(1);
    log.add(entry("P", "cancelled"));
    assertThat(log.between(TODAY, TODAY))
        .extracting(LogEntry::result)
        .containsExactly("printed", "cancelled");
    assertThat(Files.readString(file()).lines()).hasSize(3);
  }

  @Test
  void aHeadThatACrashToreIsWrittenAgain() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "\uFEFFtime,ref");
    log.add(entry("P", "printed"));
    assertThat(Files.readString(file())).startsWith(HEAD);
    assertThat(log.between(TODAY, TODAY)).hasSize(1);
  }

  @Test
  void aLongTornEndIsCutToTheLastWholeLine() throws IOException {
    log.add(entry("P", "printed"));
    Files.writeString(file(), "x".repeat(20_000), StandardOpenOption.APPEND);
    log.add(entry("P", "held"));
    assertThat(Files.readString(file()).lines()).hasSize(3);
  }

  @Test
  void linesThatSomebodySpoiltHideNoOthers() throws IOException {
    log.add(entry("P", "printed"));
    Files.writeString(file(), "22/11/2026 9:06,x\r\n;;;\r\n", StandardOpenOption.APPEND);
    log.add(entry("P", "held"));
    assertThat(log.between(TODAY, TODAY))
        .extracting(LogEntry::result)
        .containsExactly("printed", "held");
    assertThat(Files.readString(file())).contains("22/11/2026 9:06,x\r\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerReadsIt() throws IOException {
    log.add(entry("P", "printed"));
    for (Path each : List.of(folder.resolve(".handouts"), file().getParent(), file())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .as(each.toString())
          .endsWith("------");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkOutOfTheWorkspaceIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(folder.resolve(".handouts"));
    Files.createSymbolicLink(folder.resolve(".handouts/log"), elsewhere);
    assertThatThrownBy(() -> log.add(entry("P", "printed")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("leads outside the workspace");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void sheetsThatAreOpenedDoNotNeedTheLog(@TempDir Path elsewhere) {
    DayLog gone = new DayLog(elsewhere.resolve("gone"), SampleLibrary.CLOCK);
    Sheet sheet = new Sheet(new byte[0], List.of("ABCDEFG-HJKMNP"), List.of());
    assertThatCode(() -> gone.gaveOut(Orders.of(Orders.BACK), sheet, "opened"))
        .doesNotThrowAnyException();
  }

  @Test
  void whatTheMachineDoesNotLetIsSaidInWords() throws IOException {
    Files.createDirectories(file());
    assertThatThrownBy(() -> log.add(entry("P", "printed")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("can't write " + file().toRealPath());
  }

  /** Needs a small disk to be mounted; /dev/full is one without any room. */
  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDiskIsSaidInWords() throws IOException {
    assertThat(FileSystems.getDefault().getPath("/dev/full")).exists();
    Path full = folder.resolve("full.csv");
    Files.createSymbolicLink(full, Path.of("/dev/full"));
    byte[] line = "line\r\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> clinic.handouts.files.WrittenFile.append(full, new byte[0], line))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(machinesWordsForAFullDisk());
  }

  /** "No space left on device", in the language of whoever runs the tests. */
  private static String machinesWordsForAFullDisk() {
    try {
      Files.writeString(Path.of("/dev/full"), "line");
    } catch (IOException e) {
      return e.getMessage().replaceFirst("^/dev/full: ", "");
    }
    throw new AssertionError("/dev/full takes whatever it is given");
  }

  private Process logger(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            LoggingProcess.class.getName(),
            folder.toString(),
            name)
        .redirectError(folder.resolve(name + ".err").toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitGrowth(Process process) throws Exception {
    long size = Files.exists(file()) ? Files.size(file()) : 0;
    while (!Files.exists(file()) || Files.size(file()) <= size) {
      assertThat(process.isAlive()).as("the process that logs").isTrue();
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private void holdsWholeLinesOnly() throws IOException {
    List<String> lines = Files.readAllLines(file());
    assertThat(lines.get(0) + "\r\n").isEqualTo(HEAD);
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line).matches(LoggingProcess.LINE));
  }

  /**
   * The n-th line of each process follows its line before: none is lost, doubled or out of turn.
   */
  private void eachCountsUpwards(String name) {
    List<Integer> counts =
        log.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)).stream()
            .filter(each -> each.printer().equals(name))
            .map(LogEntry::copies)
            .toList();
    assertThat(counts).isEqualTo(IntStream.rangeClosed(1, counts.size()).boxed().toList());
  }

  @Test
  @Tag("kill")
  void killedAtAnyMomentItHoldsWholeLinesOnly() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Process process = logger("k" + i);
      awaitGrowth(process);
      TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
      process.destroyForcibly().waitFor();
      log.add(entry("after", "kill " + i));
      holdsWholeLinesOnly();
      eachCountsUpwards("k" + i);
    }
    assertThat(log.between(TODAY, TODAY))
        .as("seed " + seed)
        .extracting(LogEntry::result)
        .filteredOn(result -> result.startsWith("kill "))
        .hasSize(20);
  }

  @Test
  void twoDesksAtOnceMixNoLines() throws Exception {
    Process one = logger("one");
    Process other = logger("other");
    awaitGrowth(one);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String name = "thread" + i;
      threads.add(
          new Thread(() -> LoggingProcess.log(new DayLog(folder, SampleLibrary.CLOCK), name, 50)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    while (log.between(TODAY, TODAY).stream().map(LogEntry::printer).distinct().count() < 5) {
      assertThat(one.isAlive() && other.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    one.destroyForcibly().waitFor();
    other.destroyForcibly().waitFor();
    log.add(entry("after", "both"));
    holdsWholeLinesOnly();
    for (String name : List.of("one", "other", "thread0", "thread1", "thread2")) {
      eachCountsUpwards(name);
    }
  }
}
