package clinic.handouts.content;

import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The clinic, from {@code content/clinic.yaml}. Texts that were not given are {@link Text#ABSENT}.
 *
 * @param name name, as printed
 * @param address address lines
 * @param phone phone number
 * @param email e-mail address, may be absent
 * @param website https address, may be absent
 * @param booking https address for booking, may be absent
 * @param shop https address of the shop, may be absent
 * @param emergency emergency number, as written
 * @param emergencyAlso emergency numbers of other countries or services that texts may name too
 * @param country two-letter country code, may be absent
 * @param language the source language, a BCP 47 tag
 * @param paper paper size
 * @param reviewMonths how many months a review is valid
 * @param brand logo and colours
 * @param disclaimer the disclaimer by language tag, in inline Markdown
 */
public record Clinic(
    Text name,
    List<Text> address,
    Text phone,
    Text email,
    Text website,
    Text booking,
    Text shop,
    Text emergency,
    List<Text> emergencyAlso,
    Text country,
    String language,
    Paper paper,
    int reviewMonths,
    Brand brand,
    Map<String, Text> disclaimer) {
  /**
   * How many months a review is valid when {@code review-months} is absent (Krames editorial
   * policy).
   */
  public static final int DEFAULT_REVIEW_MONTHS = 24;

  public Clinic {
    address = List.copyOf(address);
    emergencyAlso = List.copyOf(emergencyAlso);
    disclaimer = Map.copyOf(disclaimer);
    Objects.requireNonNull(paper);
    Objects.requireNonNull(brand);
  }

  /** The same clinic with another paper. */
  Clinic on(Paper other) {
    return new Clinic(
        name,
        address,
        phone,
        email,
        website,
        booking,
        shop,
        emergency,
        emergencyAlso,
        country,
        language,
        other,
        reviewMonths,
        brand,
        disclaimer);
  }

  /** The rules for phone numbers in the clinic's country. */
  public PhoneNumbers phoneNumbers() {
    return PhoneNumbers.of(country.value(), language);
  }
}
