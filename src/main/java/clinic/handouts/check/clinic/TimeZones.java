package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Days;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The clinic's time zone exists; otherwise a day could begin or end too early. */
public final class TimeZones implements ContentCheck {
  static final Rule TIME_ZONE =
      Rule.form(
          "time-zone",
          "time zones that do not exist",
          "write a continent and a city, such as Australia/Melbourne");

  @Override
  public List<Rule> rules() {
    return List.of(TIME_ZONE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files("clinic")) {
      Text zone = file.tree().textAt("time-zone");
      if (zone.isPresent() && Days.zone(zone.value()).isEmpty()) {
        report.accept(
            Diagnostic.of(
                TIME_ZONE,
                zone.place(),
                "there is no time zone '" + zone.value() + "'",
                Nearest.question(
                    zone.value(),
                    ZoneId.getAvailableZoneIds(),
                    "write a continent and a city, such as Australia/Melbourne"),
                file.scope()));
      }
    }
  }
}
