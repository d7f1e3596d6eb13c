package clinic.handouts.desk.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where another program may lead a browser: to the desk's own page, and to the address that
 * practice systems know as HL7 Infobutton. Only parameters that say which handout is wanted are
 * read; all others, which may be about a patient, are dropped.
 *
 * @param path {@link #DESK} or {@link #INFOBUTTON}
 * @param parameters names and values, in order
 */
public record Target(String path, List<Map.Entry<String, String>> parameters) {
  /** The desk's page. */
  public static final String DESK = "/";

  /** The address by which practice systems ask. */
  public static final String INFOBUTTON = "/infobutton";

  /** The code of what the practice system's user looks at. */
  public static final String CODE = "mainSearchCriteria.v.c";

  /** The identifier of the system that the code is from. */
  public static final String SYSTEM = "mainSearchCriteria.v.cs";

  /** The language of whoever is to be informed. */
  public static final String LANGUAGE = "informationRecipient.languageCode.c";

  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          DESK, Set.of("topic", "clinician", "language", "find"),
          INFOBUTTON, Set.of(CODE, SYSTEM, LANGUAGE));

  private static final String VALUE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";
  private static final int MOST = 24;
  private static final int MOST_LETTERS = 4000;

  public Target {
    parameters = List.copyOf(parameters);
  }

  /** The desk's page with nothing chosen. */
  static Target desk() {
    return new Target(DESK, List.of());
  }

  /** What a request asks for, without anything that is not known; empty for any other page. */
  public static Optional<Target> of(Context context) {
    return of(context.req().getRequestURI(), context.req().getQueryString());
  }

  /** What an address asks for, as {@link #toString} writes it; the desk's page for any other. */
  static Target parse(String address) {
    String[] parts = address.split("\\?", 2);
    return of(parts[0], parts.length == 1 ? null : parts[1]).orElseGet(Target::desk);
  }

  private static Optional<Target> of(String path, String query) {
    if (!KNOWN.containsKey(path)) {
      return Optional.empty();
    }
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    String whole = query == null || query.length() > MOST_LETTERS ? "" : query;
    for (String each : whole.split("&", -1)) {
      String[] pair = each.split("=", 2);
      if (pair.length == 2 && KNOWN.get(path).contains(pair[0]) && kept.size() < MOST) {
        decoded(pair[1]).ifPresent(value -> kept.add(Map.entry(pair[0], value)));
      }
    }
    return Optional.of(new Target(path, kept));
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8))
          .filter(each -> each.matches(VALUE));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first value of a parameter; empty if it has none. */
  public Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** All values of a parameter, in order. */
  public List<String> values(String name) {
    return parameters.stream()
        .filter(each -> each.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The address: a path, and what is known of its parameters. */
  @Override
  public String toString() {
    StringBuilder address = new StringBuilder(path);
    for (Map.Entry<String, String> each : parameters) {
      address
          .append(address.length() == path.length() ? '?' : '&')
          .append(each.getKey())
          .append('=')
          .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
    }
    return address.toString();
  }
}
