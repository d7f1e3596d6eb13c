package clinic.handouts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A printer that speaks the real protocol: Debian's ippeveprinter. It keeps what it is sent, and
 * what it was asked for, in a folder.
 */
public final class EvePrinter implements AutoCloseable {
  private static final int MOST_STARTS = 3;
  private static final int MOST_TRIES = 600;
  private static final int MILLIS_A_TRY = 100;

  private final Path folder;
  private final int port;
  private final Process process;

  private EvePrinter(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** A printer of PDF that prints at once, on both sides. */
  public static EvePrinter in(Path folder) throws Exception {
    return in(folder, "application/pdf", "");
  }

  /**
   * A printer.
   *
   * @param format what it takes
   * @param behaviour lines of shell that run while a job is printed; {@code await FILE} waits for a
   *     file in the folder
   */
  public static EvePrinter in(Path folder, String format, String behaviour) throws Exception {
    Files.createDirectories(folder.resolve("spool"));
    Path command = folder.resolve("command.sh");
    Files.writeString(
        command,
        "#!/bin/sh\ncd '"
            + folder
            + "'\nenv | grep ^IPP_ > job-$IPP_JOB_ID.txt\n"
            + "await() { n=0; while [ ! -e \"$1\" ] && [ $n -lt 600 ]; do sleep 0.1;"
            + " n=$((n+1)); done; }\n"
            + behaviour
            + "\n");
    if (!command.toFile().setExecutable(true)) {
      throw new IOException("can't make " + command + " executable");
    }
    File log = folder.resolve("printer.log").toFile();
    for (int starts = 0; starts < MOST_STARTS; starts++) {
      int port = freePort();
      EvePrinter printer = new EvePrinter(folder, port, start(folder, port, format, command, log));
      if (printer.takesCalls()) {
        return printer;
      }
    }
    throw MachineParts.missing(
        "ippeveprinter does not run; it needs a network interface and a system dbus (Debian's package dbus): "
            + Files.readString(log.toPath()));
  }

  private static Process start(Path folder, int port, String format, Path command, File log)
      throws IOException {
    Path program = MachineParts.program("ippeveprinter", "cups-ipp-utils");
    List<String> line = new ArrayList<>(List.of(program.toString(), "--no-web-forms", "-2", "-k"));
    line.addAll(List.of("-r", "off", "-n", "localhost", "-p", Integer.toString(port)));
    line.addAll(List.of("-f", format, "-d", folder.resolve("spool").toString()));
    line.addAll(List.of("-c", command.toString(), "Test printer"));
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it does; false when it ended, as it does where somebody else took its port. */
  private boolean takesCalls() throws Exception {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (!process.isAlive()) {
        return false;
      }
      try (Socket call = new Socket()) {
        call.connect(new InetSocketAddress("localhost", port), MILLIS_A_TRY);
        return true;
      } catch (IOException e) {
        Thread.sleep(MILLIS_A_TRY);
      }
    }
    throw new IllegalStateException("ippeveprinter takes no calls");
  }

  /** Its address. */
  public String address() {
    return "ipp://localhost:" + port + "/ipp/print";
  }

  /** The documents that it was sent, in their order. */
  public List<byte[]> documents() throws IOException {
    List<byte[]> documents = new ArrayList<>();
    for (Path file : files("spool", ".pdf")) {
      documents.add(Files.readAllBytes(file));
    }
    return documents;
  }

  /** What a job asked for: {@code IPP_…=…}, a line each. */
  public String ticket(int job) throws IOException {
    return Files.readString(folder.resolve("job-" + job + ".txt"));
  }

  /** Creates an empty file in the printer's folder; its behaviour script may be waiting for it. */
  public void put(String file) {
    try {
      Files.writeString(folder.resolve(file), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that it keeps apart from documents, as text: names of files, tickets, its log. */
  public String allButDocuments() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        all.append(file).append('\n');
        if (!file.toString().endsWith(".pdf")) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    return all.toString();
  }

  private List<Path> files(String name, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /** Switches it off. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
