package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.check.passage.WrittenLink;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web and e-mail addresses have a host that can exist. */
final class LinkHosts implements WordingRule {
  private static final Pattern HOST =
      Pattern.compile("(?i)(?:https://|mailto:[^@]*@)([^/?#:]*)(?::[0-9]*)?(?:[/?#].*)?");
  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?");
  private static final Pattern TOP = Pattern.compile("\\p{L}{2,63}|xn--[a-z0-9-]{2,59}");

  /** Two letters must be a country code, or one of these. */
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Set<String> MORE_COUNTRIES = Set.of("uk", "eu", "su", "ac");

  /** Names reserved for use outside the public network (RFC 6761, 2013; RFC 8375, 2018). */
  private static final Set<String> NOT_PUBLIC =
      Set.of("local", "localhost", "invalid", "test", "internal", "lan", "home", "onion", "arpa");

  private static final Map<String, String> SLIPS =
      Map.of(
          "con", "com", "cmo", "com", "ocm", "com", "vom", "com", "comm", "com", "ogr", "org",
          "rog", "org", "nett", "net", "ent", "net", "edu-au", "edu.au");

  private static final Rule RULE =
      Rule.error(
          "link",
          "web and e-mail addresses whose host can't exist: not a public name, or a slip"
              + " such as .con",
          "Internet Engineering Task Force, RFC 1123 (host names), 1989, and RFC 6761, 2013",
          "open the address in a browser, then copy it from there");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    for (WrittenLink link : wording.links()) {
      Matcher address = HOST.matcher(link.address());
      if (address.matches() && !canBe(address.group(1).toLowerCase(Locale.ROOT))) {
        String host = address.group(1);
        String top = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String slip = SLIPS.getOrDefault(top, "");
        report.accept(
            Diagnostic.of(
                RULE,
                link.place(),
                "'" + host + "' can't be the host of an address",
                slip.isEmpty() ? RULE.mend() : "did you mean '." + slip + "'?",
                link.scope()));
      }
    }
  }

  private static boolean canBe(String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    String top = labels.get(labels.size() - 1);
    boolean isCountry =
        top.length() != 2
            || !top.matches("[a-z]{2}")
            || COUNTRIES.contains(top.toUpperCase(Locale.ROOT))
            || MORE_COUNTRIES.contains(top);
    return labels.size() > 1
        && labels.stream().allMatch(label -> LABEL.matcher(label).matches())
        && TOP.matcher(top).matches()
        && isCountry
        && !NOT_PUBLIC.contains(top)
        && !SLIPS.containsKey(top)
        && !labels.get(0).matches("w{2}|w{4,}");
  }
}
