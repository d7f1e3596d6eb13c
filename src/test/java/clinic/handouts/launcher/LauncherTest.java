package clinic.handouts.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root: builds what is missing or old, then runs it. Maven is a stand-in. */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
final class LauncherTest {
  private static final String BUILDING =
      "handouts: building the program; this takes some minutes, but only once\n";

  /** Before whatever the machine takes for today. */
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir private Path temporary;
  private Path home;
  private Path tools;
  private Path log;

  @BeforeEach
  void repository() throws IOException {
    home = Files.createDirectories(temporary.resolve("a clinic's folder/handouts"));
    tools = Files.createDirectories(temporary.resolve("tools"));
    log = temporary.resolve("mvn.log");
    Files.copy(
        SampleLibrary.root().resolve("handouts"),
        home.resolve("handouts"),
        StandardCopyOption.COPY_ATTRIBUTES);
    write("pom.xml");
    write("src/main/java/A.java");
    write("src/test/java/ATest.java");
    write("templates/parts/title.ftlh");
    write("content/clinic.yaml");
    Path ready = temporary.resolve("ready.jar");
    jar(ready);
    mvn(
        """
        printf '%%s\\n' "$PWD" "$@" >>'%s'
        echo 'a line of Maven'
        for argument; do
          case $argument in
            -Dhandouts.jar=*) cp '%s' "${argument#-Dhandouts.jar=}" ;;
          esac
        done
        """
            .formatted(log, ready));
  }

  /** Files of a repository are older than anything that is built. */
  private void write(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
    for (Path each = file; !each.equals(home); each = each.getParent()) {
      Files.setLastModifiedTime(each, LONG_AGO);
    }
  }

  private void mvn(String script) throws IOException {
    Path mvn = tools.resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\nset -e\n" + script);
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  private static void jar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream program = Echo.class.getResourceAsStream("Echo.class")) {
      out.putNextEntry(new JarEntry(Echo.class.getName().replace('.', '/') + ".class"));
      program.transferTo(out);
    }
  }

  private record Run(int status, String out, String err) {}

  private Process start(Path folder, Path script, Map<String, String> variables, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    builder.environment().put("XDG_STATE_HOME", temporary.resolve("own state").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  private Run run(Path folder, Path script, Map<String, String> variables, String... args)
      throws IOException, InterruptedException {
    Process process = start(folder, script, variables, args);
    return ended(process);
  }

  private static Run ended(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out, err);
  }

  private Run run(String... args) throws IOException, InterruptedException {
    return run(temporary, home.resolve("handouts"), Map.of(), args);
  }

  private long builds() throws IOException {
    return Files.exists(log)
        ? Files.readAllLines(log).stream().filter("package"::equals).count()
        : 0;
  }

  private List<String> target() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void buildsOnceAndKeepsTheBuildOffStdout() throws Exception {
    Run first = run("list");
    assertThat(first.status()).isZero();
    assertThat(first.err()).isEqualTo(BUILDING + "a line of Maven\n");
    assertThat(first.out()).startsWith("[list]\nhome " + home.toRealPath() + "\n");
    assertThat(Files.readAllLines(log))
        .startsWith(home.toRealPath().toString(), "-q", "-B", "-Dstyle.color=never", "-DskipTests")
        .endsWith("package");
    Run second = run("list");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
    assertThat(target()).containsExactly(".build-begun", "handouts.jar", "handouts.jsa");
  }

  @Test
  void whatIsSharedOfClassesMayBeBrokenOrGone() throws Exception {
    run("list");
    Path archive = home.resolve("target/handouts.jsa");
    assertThat(archive).isNotEmptyFile();
    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertThat(run("list")).isEqualTo(run("list")).extracting(Run::status).isEqualTo(0);
    assertThat(run("list").err()).isEmpty();
    Files.delete(archive);
    assertThat(run("list").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aJarThatWasPackedByHandGetsClassDataOfItsOwn() throws Exception {
    run("list");
    Path archive = home.resolve("target/handouts.jsa");
    Files.setLastModifiedTime(archive, LONG_AGO);
    assertThat(run("list").status()).isZero();
    assertThat(archive).isNotEmptyFile();
    assertThat(Files.getLastModifiedTime(archive)).isGreaterThan(LONG_AGO);
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void argumentsStatusAndOptionsArePassedOn() throws Exception {
    Run run =
        run(
            temporary,
            home.resolve("handouts"),
            Map.of("HANDOUTS_JAVA_OPTS", "-Dmine=yes -Xmx64m"),
            "fail",
            "7",
            "two words",
            "",
            "a'b\"c",
            "$HOME",
            "*",
            "-o",
            "--");
    assertThat(run.status()).isEqualTo(7);
    assertThat(run.out())
        .startsWith("[fail]\n[7]\n[two words]\n[]\n[a'b\"c]\n[$HOME]\n[*]\n[-o]\n[--]\n")
        .contains("\nterminal no\n", "\nfolder " + temporary.toRealPath() + "\n", "\noption yes\n");
  }

  /** Thorough compilation pays for them, and for them only. */
  @ParameterizedTest
  @CsvSource({
    "batch, true",
    "-w DIR batch, true",
    "-wDIR --debug desk --port 0, true",
    "--workspace DIR --terminal-colour never preview, true",
    "--workspace=DIR packet, true",
    "list, false",
    "-w batch list, false",
    "--debug check batch, false",
    "-w, false",
  })
  void longCommandsAreKnownBehindOptionsToo(String line, boolean isLong) throws Exception {
    Run run = run(line.split(" "));
    assertThat(run.out().lines().filter(each -> each.startsWith("options ")).findFirst())
        .hasValueSatisfying(
            options -> assertThat(options.contains("-XX:TieredStopAtLevel=1")).isEqualTo(!isLong));
    assertThat(run.out()).startsWith("[" + line.replace(" ", "]\n[") + "]\nhome ");
  }

  @Test
  void aSmallBatchIsCompiledQuicklyToo() throws Exception {
    for (int i = 0; i < 58; i++) {
      write("content/topics/topic-" + i + "/en-AU.yaml");
    }
    assertThat(options(Map.of(), "batch")).contains("-XX:TieredStopAtLevel=1");
    for (int i = 0; i < 58; i++) {
      write("content/clinicians/clinician-" + i + ".yaml");
    }
    assertThat(options(Map.of(), "batch")).doesNotContain("-XX:TieredStopAtLevel=1");
    assertThat(options(Map.of(), "-w", "elsewhere", "batch")).doesNotContain("TieredStopAtLevel");
  }

  @Test
  void memoryFitsAReceptionsComputerUnlessTheUserChooses() throws Exception {
    assertThat(options(Map.of(), "desk")).contains("-XX:+UseSerialGC -Xmx512m");
    assertThat(options(Map.of("HANDOUTS_JAVA_OPTS", "-Xmx1g"), "desk"))
        .contains("-XX:+UseSerialGC", "-Xmx1g")
        .doesNotContain("512m");
    assertThat(options(Map.of("HANDOUTS_JAVA_OPTS", "-XX:+UseParallelGC"), "desk"))
        .contains("-Xmx512m", "-XX:+UseParallelGC")
        .doesNotContain("Serial");
  }

  @Test
  void whatIsTypedForAPatientStaysInNoFileOfTheMachine() throws Exception {
    Path reports = temporary.resolve("own state/handouts");
    assertThat(options(Map.of(), "render", "topic"))
        .contains("-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + reports);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(reports)))
        .isEqualTo("rwx------");
    for (String name : List.of("--for=Mia", "--for")) {
      assertThat(options(Map.of(), "render", "topic", name, "Mia"))
          .contains("-XX:-UsePerfData", "-XX:+SuppressFatalErrorMessage")
          .doesNotContain("ErrorFile");
    }
  }

  /** The options that Java was started with. */
  private String options(Map<String, String> variables, String... args) throws Exception {
    Run run = run(temporary, home.resolve("handouts"), variables, args);
    return run.out().lines().filter(each -> each.startsWith("options ")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "", "xx_XX.UTF-8", "C.UTF-8"})
  void namesBeyondAsciiArriveWhole(String locale) throws Exception {
    Run run =
        run(
            temporary,
            Path.of("/bin/sh"),
            Map.of("LC_ALL", locale, "LANG", ""),
            "-c",
            "exec \"$0\" --for \"$(printf 'Nguy\\341\\273\\205n \\305\\201ukasz')\"",
            home.resolve("handouts").toString());
    assertThat(run.out()).startsWith("[--for]\n[Nguyễn Łukasz]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "src/main/java/A.java", "templates/parts/title.ftlh"})
  void buildsAgainWhenASourceIsNewer(String source) throws Exception {
    run("list");
    Files.writeString(home.resolve(source), "changed");
    Files.setLastModifiedTime(home.resolve(source), FileTime.from(Instant.now().plusSeconds(1)));
    Run run = run("list");
    assertThat(run.err()).startsWith(BUILDING);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void buildsAgainWhenASourceIsGone() throws Exception {
    run("list");
    Files.delete(home.resolve("src/main/java/A.java"));
    Files.setLastModifiedTime(
        home.resolve("src/main/java"), FileTime.from(Instant.now().plusSeconds(1)));
    run("list");
    assertThat(builds()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/clinic.yaml", "content/new.yaml", "src/test/java/ATest.java"})
  void doesNotBuildForContentOrTests(String file) throws Exception {
    run("list");
    Files.writeString(home.resolve(file), "changed");
    Files.setLastModifiedTime(home.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run("list").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aSourceThatChangesDuringTheBuildIsBuiltNextTime() throws Exception {
    Path ready = temporary.resolve("ready.jar");
    mvn(
        """
        printf '%%s\\n' "$@" >>'%s'
        sleep 0.1
        echo changed >'%s'
        sleep 0.1
        for argument; do
          case $argument in
            -Dhandouts.jar=*) cp '%s' "${argument#-Dhandouts.jar=}" ;;
          esac
        done
        """
            .formatted(log, home.resolve("pom.xml").toString().replace("'", "'\\''"), ready));
    run("list");
    run("list");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws Exception {
    Path bin = Files.createDirectories(temporary.resolve("bin dir"));
    Files.createSymbolicLink(bin.resolve("absolute"), home.resolve("handouts"));
    Files.createSymbolicLink(bin.resolve("relative"), bin.relativize(home.resolve("handouts")));
    Files.createSymbolicLink(bin.resolve("chain"), Path.of("relative"));
    Files.createSymbolicLink(bin.resolve("folder"), home);
    for (String name : List.of("absolute", "relative", "chain", "folder/handouts")) {
      Run run = run(bin, bin.resolve(name), Map.of("CDPATH", temporary.toString()), "list");
      assertThat(run.out()).contains("\nhome " + home.toRealPath() + "\n");
    }
    Run named = run(home, Path.of("/bin/sh"), Map.of(), "handouts", "list");
    assertThat(named.out()).contains("\nhome " + home.toRealPath() + "\n");
    assertThat(builds()).isEqualTo(1);
    assertThat(bin.resolve("target")).doesNotExist();
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    String before = Files.readString(tools.resolve("mvn"));
    Files.writeString(tools.resolve("mvn"), before.replace("set -e\n", "set -e\nsleep 0.5\n"));
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(temporary, home.resolve("handouts"), Map.of(), "list"));
    }
    for (Process process : processes) {
      Run run = ended(process);
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("[list]\n");
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(target()).containsExactly(".build-begun", "handouts.jar", "handouts.jsa");
  }

  @Test
  void theLockOfADeadProcessIsClearedByOneOfMany() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(home.resolve("target/.build-lock"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    Files.writeString(home.resolve("target/.handouts-" + dead.pid() + ".jar"), "half a jar");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(temporary, home.resolve("handouts"), Map.of(), "list"));
    }
    for (Process process : processes) {
      assertThat(ended(process).status()).isZero();
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(target()).containsExactly(".build-begun", "handouts.jar", "handouts.jsa");
  }

  @Test
  void theLockOfALivingProcessIsWaitedFor() throws Exception {
    Path lock = Files.createDirectories(home.resolve("target/.build-lock"));
    Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");
    Process process = start(temporary, home.resolve("handouts"), Map.of(), "list");
    String waiting = "handouts: another build is running; waiting for it to finish\n";
    byte[] first = process.getErrorStream().readNBytes(waiting.length());
    assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo(waiting);
    assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(builds()).isZero();
    Files.delete(lock.resolve("pid"));
    Files.delete(lock);
    Run run = ended(process);
    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith(BUILDING);
  }

  @Test
  void aLockThatNobodyHasSignedIsClearedAfterAMinute() throws Exception {
    Path lock = Files.createDirectories(home.resolve("target/.build-lock"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(180)));
    assertThat(run("list").status()).isZero();
    assertThat(target()).containsExactly(".build-begun", "handouts.jar", "handouts.jsa");
  }

  @Test
  void aLeftOverLockDoesNotMatterWhenNothingHasToBeBuilt() throws Exception {
    run("list");
    Path lock = Files.createDirectories(home.resolve("target/.build-lock"));
    Files.writeString(lock.resolve("pid"), ProcessHandle.current().pid() + "\n");
    assertThat(run("list").status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'cannot compile'; exit 1",
        "echo half >\"$6\"; for a; do case $a in -Dhandouts.jar=*) echo half >\"${a#*=}\";; esac;"
            + " done; exit 1",
        "exit 0",
        "kill -9 $$",
      })
  void aBuildThatFailsEndsWithThreeAndLeavesNoJar(String script) throws Exception {
    mvn("set -- \"$@\" \"$PWD/target/ignored\"\n" + script + "\n");
    Run run = run("list");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(BUILDING)
        .endsWith("handouts: the build failed; see the Maven output above\n");
    assertThat(target()).doesNotContain("handouts.jar", ".build-lock");
    assertThat(target()).noneMatch(name -> name.endsWith(".jar"));
  }

  @Test
  void mavenKeepsItsOptionsAndLeavesNoEscapes() throws Exception {
    mvn("echo \"options $MAVEN_OPTS\"\n");
    Map<String, String> options = Map.of("MAVEN_OPTS", "-Dmine=yes");
    Run run = run(temporary, home.resolve("handouts"), options, "list");
    assertThat(run.err()).contains("\noptions -Dmine=yes -Djansi.noreset=true\n");
  }

  @Test
  void aBuildThatFailsKeepsTheJarBefore() throws Exception {
    run("list");
    byte[] before = Files.readAllBytes(home.resolve("target/handouts.jar"));
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    mvn("exit 1\n");
    assertThat(run("list").status()).isEqualTo(3);
    assertThat(Files.readAllBytes(home.resolve("target/handouts.jar"))).isEqualTo(before);
  }

  @Test
  void withoutMavenItSaysWhatIsMissing() throws Exception {
    Path few = Files.createDirectories(temporary.resolve("few"));
    for (String tool :
        List.of("dirname", "find", "head", "mkdir", "cat", "rm", "rmdir", "sleep", "readlink")) {
      Files.writeString(few.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
      assertThat(few.resolve(tool).toFile().setExecutable(true)).isTrue();
    }
    Run run = run(temporary, home.resolve("handouts"), Map.of("PATH", few.toString()), "list");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "handouts: the program must be built first, which needs Maven 3.8 or newer (mvn) on the"
                + " PATH\n");
    assertThat(target()).isEmpty();
  }

  private static Path tool(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlaceThatCantBeBuiltInEndsWithThree() throws Exception {
    Files.writeString(home.resolve("target"), "a file");
    Run run = run("list");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("handouts: can't build: " + home.toRealPath() + "/target can't be created\n");
  }

  @Test
  void anInterruptedBuildLeavesNoLock() throws Exception {
    mvn("sleep 1\n");
    Process process = start(temporary, home.resolve("handouts"), Map.of(), "list");
    while (!Files.exists(home.resolve("target/.build-lock/pid"))) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    process.destroy();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(target()).doesNotContain(".build-lock").noneMatch(name -> name.endsWith(".jar"));
  }
}
