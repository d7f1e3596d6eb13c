package clinic.handouts.layout;

import clinic.handouts.content.Labels;
import clinic.handouts.edition.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a packet's table of contents may use: the brand, and each handout's title, page and link.
 */
final class PacketModel {
  private PacketModel() {}

  static Map<String, Object> of(List<Edition> editions, List<Integer> firstPages) {
    Edition first = editions.get(0);
    Labels labels = first.labels();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("title", editions.get(i).topic().title().value());
      entry.put("page", labels.get("packet-page", firstPages.get(i)));
      entry.put("link", HandoutLayout.packetLink(i));
      entries.add(entry);
    }
    Map<String, Object> model = EditionModel.surroundings(first);
    model.put("from", first.clinician());
    model.put("entries", entries);
    return model;
  }
}
