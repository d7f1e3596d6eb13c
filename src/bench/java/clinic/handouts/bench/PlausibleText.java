package clinic.handouts.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plain English like that of handouts, put together from word lists: no two topics are the same.
 */
final class PlausibleText {
  private static final List<String> PARTS =
      words(
          "ankle back calf elbow finger foot hand heel hip jaw knee neck shin shoulder thigh thumb"
              + " toe wrist rib chest leg arm skin ear eye throat stomach");
  private static final List<String> TROUBLES =
      words(
          "ache burn cramp pain rash sprain strain swelling stiffness tingling numbness bruise"
              + " cough fever itch wound bite lump blister weakness");
  private static final List<String> VERBS =
      words(
          "bend stretch move raise rest warm cool wrap wash check turn lift press support lower"
              + " loosen hold straighten");
  private static final List<String> THINGS =
      words(
          "chair cushion towel cloth pillow step wall table bottle band brace bandage shoe cane"
              + " splint stool ball rail bed desk");
  private static final List<String> MANNERS =
      words("gently slowly often briefly softly daily evenly calmly lightly firmly");
  private static final List<String> TIMES =
      List.of(
          "in the morning",
          "before bed",
          "after a walk",
          "at work",
          "while you sit",
          "after a meal",
          "during the day",
          "when you wake",
          "after a bath",
          "on most days");
  private static final List<String> EFFECTS =
      List.of(
          "your blood flows well",
          "the joint stays loose",
          "it heals sooner",
          "you sleep better",
          "the muscles stay strong",
          "the swelling goes down",
          "you can walk further",
          "it feels less tight",
          "you need fewer tablets",
          "the skin stays clean");
  private static final List<String> SIGNS =
      List.of(
          "turns blue or pale",
          "goes numb all of a sudden",
          "feels hot and looks very red",
          "can not be moved at all",
          "keeps on bleeding",
          "swells up within minutes",
          "has an odd shape after a fall",
          "hurts more each hour");
  private static final List<String> FAMILIES =
      words(
          "Abbott Barlow Carver Denning Ellery Farrow Gorman Hadley Ingram Jarvis Kendal Larkin"
              + " Mercer Norris Osborne Palmer Quill Rowley Sutton Thorne Udall Varley Watkin");
  private static final List<String> FIRST =
      words("Ada Ben Cleo Dov Erin Finn Gus Hana Ivo Jude Kit Lea Max Nora Oli Pia Remy Sol Tess");
  private static final List<String> JOURNALS =
      List.of(
          "Journal of Plain Care",
          "Annals of Daily Movement",
          "Review of Home Treatment",
          "Clinic and Community",
          "Practice Notes");

  private final Random random;

  PlausibleText(Random random) {
    this.random = random;
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  String part() {
    return any(PARTS);
  }

  String trouble() {
    return any(TROUBLES);
  }

  String person() {
    return any(FIRST) + " " + any(FAMILIES);
  }

  String title(String part, String trouble) {
    return switch (random.nextInt(4)) {
      case 0 -> "What helps with a " + part + " " + trouble + "?";
      case 1 -> "How long does a " + part + " " + trouble + " last?";
      case 2 -> "Your " + part + " " + trouble + ": the first " + between(2, 9) + " days";
      default -> "Can you " + any(VERBS) + " your " + part + " with a " + trouble + "?";
    };
  }

  String heading(String part) {
    return switch (random.nextInt(3)) {
      case 0 -> "Why you can " + any(VERBS) + " your " + part;
      case 1 -> "How a " + any(THINGS) + " helps your " + part;
      default -> "What to expect " + any(TIMES);
    };
  }

  /** An instruction that fits both lists: "Raise your foot on a cushion after a meal." */
  String action(String part) {
    String verb = any(VERBS);
    return Character.toUpperCase(verb.charAt(0))
        + verb.substring(1)
        + " your "
        + part
        + switch (random.nextInt(4)) {
          case 0 -> " with a " + any(THINGS) + " " + any(TIMES);
          case 1 -> " for " + between(5, 30) + " minutes " + any(TIMES);
          case 2 -> " " + any(MANNERS) + ", up to " + between(2, 12) + " times a day";
          default -> " " + any(MANNERS) + " " + any(TIMES);
        }
        + ".";
  }

  String sentence(String part, String trouble) {
    return switch (random.nextInt(6)) {
      case 0 -> "If you " + any(VERBS) + " your " + part + ", " + any(EFFECTS) + ".";
      case 1 -> "A " + trouble + " often settles in " + between(2, 8) + " weeks.";
      case 2 -> "Your " + part + " may feel sore " + any(TIMES) + ", and that is **not harmful**.";
      case 3 -> "Use a " + any(THINGS) + " so that " + any(EFFECTS) + ".";
      case 4 ->
          "You may find that a " + any(THINGS) + " is *more* help than a " + any(THINGS) + ".";
      default -> action(part);
    };
  }

  String sentences(String part, String trouble, int count) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(sentence(part, trouble));
    }
    return String.join(" ", all);
  }

  String redFlag(String part) {
    return "A " + part + " that " + any(SIGNS) + ".";
  }

  String journal() {
    return any(JOURNALS) + " " + between(1, 60) + ":" + between(1, 900);
  }
}
