package clinic.handouts.edition;

import java.util.List;
import java.util.Set;

/**
 * What a layout may say of its own, away from what patients act on: words that name a way to reach
 * the clinic, room to write on, and wishes. Anything else that a clinic wants to say belongs in its
 * content.
 */
final class BrandLines {
  private static final Set<String> ENGLISH =
      Set.copyOf(
          List.of(
              ("tel,telephone,phone,ph,mobile,fax,email,e-mail,web,website,address,contact,contact us,"
                      + "visit us,find us,online,opening hours,and,or,at,"
                      + "name,date,time,notes,my notes,signature,next visit,next appointment,"
                      + "your next visit,your next appointment,patient,for,"
                      + "get well soon,we wish you well,best wishes,with best wishes,"
                      + "thank you,thank you for your visit,thank you for visiting us,"
                      + "thank you for coming,welcome,take care,here to help,we are here to help,"
                      + "we are here for you,here for you,caring for you,caring for you since,"
                      + "caring for our community,your local clinic,handout,patient handout,"
                      + "patient information,information for patients,logo")
                  .split(",")));

  private BrandLines() {}

  /** The brand lines of a language; none if they are not known. */
  static Set<String> of(String language) {
    return language.matches("en(-.*)?") ? ENGLISH : Set.of();
  }
}
