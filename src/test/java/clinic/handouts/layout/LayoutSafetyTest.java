package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.Edition;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a layout can't do, however it is written. */
final class LayoutSafetyTest {
  private static final String SECRET = "the-words-of-a-secret-file";

  private static final Edition EDITION =
      SampleLibrary.ofRepository().edition(SampleLibrary.FIRST).forPatient("Mia");

  @TempDir private Path folder;

  @BeforeEach
  void samples() throws IOException {
    Copies.content(SampleLibrary.root(), folder.resolve("workspace"));
    write("../secret.ftlh", SECRET);
    write("../secret.yaml", SECRET);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("workspace").resolve(name).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String filled(String layout) throws IOException, LayoutException {
    write("templates/formats/standard.ftlh", layout);
    Workspace workspace = Workspace.open(folder.resolve("workspace"), SampleLibrary.CLOCK);
    return new HandoutLayout(workspace).fill(EDITION, false).text();
  }

  private Diagnostic problem(String layout) throws IOException {
    write("templates/formats/standard.ftlh", layout);
    LayoutException failure = catchThrowableOfType(LayoutException.class, () -> filled(layout));
    assertThat(failure).as(layout).isNotNull();
    assertThat(failure.problem().message()).doesNotContain(SECRET, "root:", "Exception", "\n");
    return failure.problem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${'1 + 1'?eval}",
        "${topic.title?eval}",
        "${topic.title ? eval}",
        "${topic.title?\n eval}",
        "${topic.title?<#-- x -->eval}",
        "${topic.title?<!-- x -->eval}",
        "${topic.title?[#-- x --]eval}",
        "${topic.title?[!-- x --]eval}",
        "${\"<#--\"}${topic.title?eval}${\"-->\"}",
        "${'<#--'}<@topic.title?interpret/>${'-->'}",
        "${'<!--'}${'1'?eval}${'-->'}",
        "<#-- ${'-->'}${'1'?eval}",
        "<#noparse><#--</#noparse>${'1'?eval}<#noparse>--></#noparse>",
        "<#noparse></#noparse >${'1'?eval}",
        "<#if '1'?eval == 1>x</#if>",
        "<#assign x = '1'?eval>",
        "${\"${'1'?eval}\"}",
        "<#assign x>${'1'?eval}</#assign>",
        "<#macro m a='1'?eval>x</#macro><@m/>",
        "<#function f><#return '1'?eval></#function>${f()}",
        "<#list ['1'?eval] as x>${x}</#list>",
        "<#list [1] as x><#else>${'1'?eval}</#list>",
        "<#switch 1><#case '1'?eval>x</#switch>",
        "${['1']?map(x -> x?eval)?join('')}",
        "${(true)?then('1'?eval, 2)}",
        "${[1, {'a': '1'?eval}][1].a}",
        "#{'1'?eval}",
        "${'1'?eval_json}",
        "${'1'?evalJson}",
        "<@'x'?interpret/>",
        "<#assign inline = ['${1+1}', 'n']?interpret><@inline/>",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
        "${'freemarker.template.utility.JythonRuntime'?new()}",
        "${topic?api.class}",
        "${topic.title?api.getClass()}",
        "${topic.title?no_esc}",
        "${topic.title?noEsc}",
        "${(topic.title)?no_esc}",
        "<#noautoesc>${topic.title}</#noautoesc>",
        "<#noAutoEsc>${topic.title}</#noAutoEsc>",
        "<#outputformat 'plainText'>${topic.title}</#outputformat>",
        "<#outputFormat \"undefined\">${topic.title}</#outputFormat>",
        "<#ftl output_format='plainText'>${topic.title}",
        "<#ftl output_format=\"plainText\" auto_esc=false>x",
        "[#ftl]\n[#outputformat 'plainText']${topic.title}[/#outputformat]",
        "[#ftl]\n[#if true]${topic.title?no_esc}[/#if]",
        "[#ftl]\n${'[#--'}${'1'?eval}${'--]'}",
        "<html>${.now}</html>",
        "<html>${ .now?string }</html>",
        "<html><#if .now?is_date>x</#if></html>",
        "<#attempt>${nothing}<#recover>x</#attempt>",
        "<#setting output_encoding='x'>",
        "${.get_optional_template('/../../secret.ftlh').include()}x",
      })
  void isRefusedWithItsPlace(String construct) throws IOException {
    Diagnostic problem = problem("<html>\n" + construct);
    if (construct.startsWith("<#ftl") || construct.startsWith("[#ftl")) {
      problem = problem(construct);
    }
    assertThat(problem.place().path()).isEqualTo("templates/formats/standard.ftlh");
    assertThat(problem.ruleId()).isIn("layout-unsafe", "layout");
    assertThat(problem.help()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>${topic.title?eval}</p> | 2:4 | '?eval' can't be used in layouts",
        "<#noautoesc>x</#noautoesc> | 2:1 | '<#noautoesc' can't be used in layouts",
        "<p><#outputformat 'XML'>x</#outputformat> | 2:4 |"
            + " '<#outputformat' can't be used in layouts",
        "<p>é𝒜 ${topic.title?no_esc}</p> | 2:7 | '?no_esc' can't be used in layouts",
        "<p>${.now}</p> | 2:4 | '.now' can't be used in layouts",
      })
  void thePlaceIsThatOfTheConstruct(String line, String place, String message) throws IOException {
    Diagnostic problem = problem("<html>\n" + line + "\n</html>");
    assertThat(problem.ruleId()).isEqualTo("layout-unsafe");
    assertThat(problem.place()).hasToString("templates/formats/standard.ftlh:" + place);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.help())
        .isEqualTo(
            "print values with ${…} only; texts are already escaped, and Markdown is"
                + " already XHTML");
  }

  @Test
  void theConstructIsFoundInAPartToo() throws IOException {
    write("templates/parts/mine.ftlh", "<p>fine</p>\n<p>${'1'?eval}</p>\n");
    Diagnostic problem = problem("<html>\n<#include '/parts/mine.ftlh'>\n</html>");
    assertThat(problem.ruleId()).isEqualTo("layout-unsafe");
    assertThat(problem.place()).hasToString("templates/parts/mine.ftlh:2:4");
  }

  @Test
  void commentsAndPlainWordsMaySayIt() throws Exception {
    String xhtml =
        filled(
            "<#-- not ?eval, not <#noautoesc> -->\n<html>Why? new? interpret ?eval\n"
                + "<#-- ${.now} --></html>");
    assertThat(xhtml).contains("Why? new? interpret ?eval");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../content/clinic.yaml",
        "/../content/clinic.yaml",
        "../../secret.ftlh",
        "/../../secret.ftlh",
        "/parts/../../../secret.ftlh",
        "/etc/passwd",
        "file:///etc/passwd",
        "file:/etc/passwd",
        "http://127.0.0.1:1/x.ftlh",
        "%2e%2e/%2e%2e/secret.ftlh",
        "..%2f..%2fsecret.ftlh",
        "..\\\\..\\\\secret.ftlh",
        "/styles/base.css",
        "/schema/topic.schema.json",
        "/fonts/NotoSans-Regular.ttf",
        "*/secret.ftlh",
        "/nothing.ftlh",
      })
  void includesComeFromLayoutsOnly(String name) throws IOException {
    for (String how :
        new String[] {"<#include '%s'>", "<#import '%s' as x>", "<#include '%s' parse=false>"}) {
      Diagnostic problem = problem("<html>\n  " + how.formatted(name));
      assertThat(problem.ruleId()).isEqualTo("layout");
      assertThat(problem.place()).hasToString("templates/formats/standard.ftlh:2:3");
      assertThat(problem.message()).startsWith("the layout can't be filled: ");
    }
  }

  @Test
  void aLinkThatLeadsOutIsNotFollowed() throws IOException {
    Path parts = Files.createDirectories(folder.resolve("workspace/templates/parts"));
    Files.createSymbolicLink(parts.resolve("link.ftlh"), folder.resolve("secret.ftlh"));
    Diagnostic problem = problem("<html>\n<#include '/parts/link.ftlh'></html>");
    assertThat(problem.place()).hasToString("templates/formats/standard.ftlh:2:1");
    assertThat(problem.message())
        .contains("templates/parts/link.ftlh leads outside the workspace through a link");
  }

  @Test
  void aTemplatesFolderThatIsALinkLeadingOutIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/formats"));
    Files.writeString(elsewhere.resolve("standard.ftlh"), SECRET);
    Files.createSymbolicLink(folder.resolve("workspace/templates"), folder.resolve("elsewhere"));
    Workspace workspace = Workspace.open(folder.resolve("workspace"), SampleLibrary.CLOCK);
    LayoutException failure =
        catchThrowableOfType(
            LayoutException.class, () -> new HandoutLayout(workspace).fill(EDITION, false));
    assertThat(failure.problem().message())
        .isEqualTo(
            "the layout can't be filled: templates/formats/standard.ftlh leads outside the"
                + " workspace through a link");
    assertThat(failure.problem().place()).hasToString("templates/formats/standard.ftlh:1:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${topic.title.class}",
        "${topic.class.name}",
        "${topic.getClass()}",
        "${clinic.address.stream()}",
        "${topic.title.bytes}",
        "${card.qr.class}",
        "${topic.summary.class.protectionDomain}",
        "${statics['java.lang.System'].getenv()}",
        "${.data_model.class}",
        "${.globals.getClass()}",
        "${.main.class}",
        "${Session}",
      })
  void noValueLeadsToJava(String expression) throws IOException {
    Diagnostic problem = problem("<html>" + expression);
    assertThat(problem.ruleId()).isEqualTo("layout");
    assertThat(problem.place().line()).isEqualTo(1);
  }

  @Test
  void theModelHoldsTextsListsMapsAndTruthValuesOnly() throws Exception {
    String xhtml =
        filled(
            """
            <#macro walk value>
              <#if value?is_hash_ex && !value?is_markup_output>
                <#list value?keys as key>(${key} <@walk value=value[key]/>)</#list>
              <#elseif value?is_sequence><#list value as each><@walk value=each/></#list>
              <#elseif value?is_markup_output>M
              <#elseif value?is_string>S
              <#elseif value?is_boolean>B
              <#else>!!!${value?has_content?c}</#if>
            </#macro>
            <html><@walk value=.data_model/></html>
            """);
    assertThat(xhtml).contains("(topic", "(card", "(labels").doesNotContain("!!!");
  }

  @Test
  void anEndlessLayoutIsCutOffAtItsLine() throws IOException {
    Diagnostic problem = problem("<html>\n<#list 1.. as x>${topic.title}</#list></html>");
    assertThat(problem.message())
        .isEqualTo("the layout can't be filled: it produces more than 4000000 characters");
    assertThat(problem.place()).hasToString("templates/formats/standard.ftlh:2:17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1.. as x></#list>",
        "<#list 1.. as x><#assign y = x></#list>",
        "<#list 1..999999999 as x><#if x == 0>x</#if></#list>",
        "<#list 1.. as x><#list 1..9 as y></#list></#list>",
        "<#macro on><#list 1.. as x></#list></#macro><@on/>",
        "<#function on><#list 1.. as x></#list><#return 1></#function>${on()}",
        "<#assign all><#list 1.. as x></#list></#assign>",
        "<@cardBox><#list 1.. as x></#list></@cardBox>",
        "${(1..2000000000)?filter(x -> x lt 0)?size}",
        "${('a'?left_pad(40, 'a') + 'b')?matches('(a|aa)+\\\\1c')?c}",
      })
  void aLayoutThatNeverEndsIsStoppedAtItsLine(String endless) throws IOException {
    write("templates/formats/standard.ftlh", "<html>\n<#include '/parts/title.ftlh'>");
    write("templates/parts/title.ftlh", "\n\n" + endless);
    Workspace workspace = Workspace.open(folder.resolve("workspace"), SampleLibrary.CLOCK);
    HandoutLayout layouts = new HandoutLayout(workspace, Duration.ofSeconds(1));

    Diagnostic problem =
        catchThrowableOfType(LayoutException.class, () -> layouts.fill(EDITION, false)).problem();

    assertThat(problem.message())
        .isEqualTo("the layout can't be filled: it takes more than 1 seconds, so it may never end");
    assertThat(problem.place().toString()).startsWith("templates/parts/title.ftlh:3:");
  }

  @Test
  void aLayoutThatStillRunsIsNotBegunAgain() throws IOException {
    String endless = "${('a'?left_pad(40, 'a') + 'b')?matches('(a|aa)+\\\\1c')?c}";
    write("templates/formats/standard.ftlh", "<html>" + endless);
    Workspace workspace = Workspace.open(folder.resolve("workspace"), SampleLibrary.CLOCK);
    HandoutLayout layouts = new HandoutLayout(workspace, Duration.ofSeconds(1));

    LayoutException first =
        catchThrowableOfType(LayoutException.class, () -> layouts.fill(EDITION, false));
    LayoutException second =
        catchThrowableOfType(LayoutException.class, () -> layouts.fill(EDITION, false));

    assertThat(second).hasCause(first.getCause());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#macro on><@on/></#macro><@on/>",
        "<#function on x><#return on(x) + 1></#function>${on(1)}",
      })
  void aLayoutThatCallsItselfWithoutEndIsStopped(String endless) throws IOException {
    assertThat(problem("<html>" + endless).message())
        .isEqualTo(
            "the layout can't be filled: its macros or functions call each other too deeply");
  }
}
