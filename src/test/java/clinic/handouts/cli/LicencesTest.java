package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import clinic.handouts.files.BundledLibrary;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program contains of others is named, and keeps its licences and notices. */
final class LicencesTest {
  private static final List<BundledLibrary> LIBRARIES = BundledLibrary.all();

  @TempDir private Path folder;

  @Test
  void everyLibraryInTheJarIsListed() throws IOException {
    assertThat(LIBRARIES)
        .extracting(LicencesTest::jarName)
        .containsExactlyInAnyOrderElementsOf(packed().map(File::getName).toList())
        .contains("pdfbox-io-3.0.8.jar")
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoLibrariesShareAFolder() {
    assertThat(LIBRARIES).extracting(each -> each.id().split(":", -1)[1]).doesNotHaveDuplicates();
  }

  @Test
  void whatALibraryBringsOfLicencesAndNoticesIsKeptToTheLetter() throws IOException {
    for (File jar : packed().toList()) {
      BundledLibrary library =
          LIBRARIES.stream()
              .filter(each -> jarName(each).equals(jar.getName()))
              .findFirst()
              .orElseThrow();
      try (JarFile entries = new JarFile(jar)) {
        for (JarEntry entry : licencesIn(entries)) {
          String kept =
              "META-INF/licenses/" + library.id().split(":", -1)[1] + "/" + entry.getName();
          assertThat(library.texts()).as(library.id()).contains(kept);
          assertThat(bytes(kept)).isEqualTo(entries.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  @Test
  void everyLibraryHasTheTextOfItsLicence() throws IOException {
    for (BundledLibrary library : LIBRARIES) {
      StringBuilder texts = new StringBuilder();
      for (String text : library.texts()) {
        texts.append(new String(bytes(text), StandardCharsets.UTF_8).replaceAll("\\s+", " "));
      }
      assertThat(library.licences())
          .as(library.id())
          .anySatisfy(licence -> assertThat(texts).contains(wordsOf(licence)));
      if (library.licences().contains("Apache-2.0")) {
        assertThat(texts).as(library.id()).contains(wordsOf("Apache-2.0"));
      }
    }
  }

  /** Words that only the whole text of a licence has. */
  private static String wordsOf(String licence) {
    return switch (licence) {
      case "Apache-2.0" -> "\"Licensor\" shall mean the copyright owner";
      case "MIT" -> "Permission is hereby granted, free of charge";
      case "BSD-2-Clause", "BSD-3-Clause" -> "Redistributions in binary form must reproduce";
      case "EPL-2.0" -> "Eclipse Public License - v 2.0";
      case "Unicode-3.0" -> "UNICODE LICENSE V3";
      case "LGPL-2.1-or-later" -> "GNU LESSER GENERAL PUBLIC LICENSE Version 2.1, February 1999";
      default -> "(nothing is known of " + licence + ")";
    };
  }

  @Test
  void handoutsLicencesListsThem() {
    Run run = Desk.in(folder).run("--licences");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            """

            org.apache.pdfbox:pdfbox 3.0.8  Apache-2.0
              META-INF/licenses/pdfbox/META-INF/DEPENDENCIES
              META-INF/licenses/pdfbox/META-INF/LICENSE
              META-INF/licenses/pdfbox/META-INF/NOTICE
            """)
        .contains(
            """

            org.yaml:snakeyaml 2.7  Apache-2.0
              META-INF/licenses/standard/Apache-2.0.txt
            """);
    assertThat(Desk.in(folder).run("--licenses").out()).isEqualTo(run.out());
  }

  private static String jarName(BundledLibrary library) {
    return library.id().split(":", -1)[1] + "-" + library.version() + ".jar";
  }

  /** The jars that are packed, as the build resolved them. */
  private static Stream<File> packed() throws IOException {
    String jars = new String(bytes("packed-libraries.txt"), StandardCharsets.UTF_8);
    return Stream.of(jars.strip().split(File.pathSeparator, -1)).map(File::new);
  }

  private static List<JarEntry> licencesIn(JarFile jar) {
    List<JarEntry> found = new ArrayList<>();
    jar.stream()
        .filter(entry -> !entry.isDirectory())
        .filter(
            entry ->
                entry.getName().matches("(META-INF|license)/[^/]*|[^/]*")
                    && entry.getName().matches("(?i).*(licen[sc]e|notice|dependencies|copying).*"))
        .forEach(found::add);
    return found;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = LicencesTest.class.getResourceAsStream("/" + resource)) {
      assertThat(in).as(resource).isNotNull();
      return in.readAllBytes();
    }
  }
}
