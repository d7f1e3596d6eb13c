package clinic.handouts.print.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password in an address is used for nothing and repeated nowhere. */
final class IppAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ipp://desk:se%cret@10.0.0.5/ipp",
        "ipps://desk:secret@printer/ipp/print",
        "ipp://desk:se/cret@printer/ipp",
        "http://desk:secret@printer/",
        "ipp://desk:se cret@printer/"
      })
  void aPasswordIsNeitherAcceptedNorShown(String address) {
    assertThatThrownBy(() -> IppAddress.of(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining("://…@")
        .hasMessageNotContainingAny("desk", "cret");
    assertThat(IppAddress.shown(address)).contains("://…@").doesNotContain("desk", "cret");
  }

  @Test
  void aZoneIsUnderstoodAsItIsWrittenInAddresses() {
    assertThat(IppAddress.of("ipp://[::1%25lo]:7632/ipp").http())
        .hasToString("http://[::1%lo]:7632/ipp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipp://10.0.0.5/ipp/print", "ipps://printer:8631/a", "Front desk"})
  void whatHasNoPasswordIsShownAsItIs(String printer) {
    assertThat(IppAddress.shown(printer)).isEqualTo(printer);
  }
}
