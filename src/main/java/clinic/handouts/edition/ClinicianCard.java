package clinic.handouts.edition;

import clinic.handouts.yaml.Text;
import java.util.List;

/**
 * The clinician card: the only place, besides their own items, where editions of one topic differ
 * between clinicians. For the clinic's own edition it carries the clinic's data.
 *
 * @param name name with the profession behind it, as in "Dr Dan East (Osteopath)"
 * @param credentials may be absent
 * @param registration may be absent
 * @param phone the clinician's number, else the clinic's
 * @param email the clinician's address, else the clinic's; may be absent
 * @param booking where to book, the clinician's else the clinic's; may be absent
 * @param photo path below {@code content/}, may be absent
 * @param notes inline Markdown, none to two
 * @param provenance lines that say version, review, reviewer and next review
 */
public record ClinicianCard(
    String name,
    Text credentials,
    Text registration,
    Text phone,
    Text email,
    Text booking,
    Text photo,
    List<Text> notes,
    List<String> provenance) {
  public ClinicianCard {
    notes = List.copyOf(notes);
    provenance = List.copyOf(provenance);
  }
}
