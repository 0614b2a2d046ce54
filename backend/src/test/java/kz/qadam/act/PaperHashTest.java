package kz.qadam.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperHashTest {

  private static final String OF_ABC = // FIPS 180-4, example of SHA-256
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheSha256OfTheText() {
    assertThat(PaperHash.ofText("abc").value()).isEqualTo(OF_ABC);
  }

  @Test
  void isPrintedInGroupsOfEightDigits() {
    assertThat(new PaperHash(OF_ABC).groups())
        .hasSize(8)
        .startsWith("ba7816bf", "8f01cfea")
        .endsWith("f20015ad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c b410ff61 f20015ad",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        " ba7816bf-8f01cfea-414140de-5dae2223\n b00361a3\u00A096177a9c b410\uFB0061\u200Bf20015ad "
      })
  void isReadAsPeopleTypeIt(String typed) {
    assertThat(PaperHash.find(typed)).contains(new PaperHash(OF_ABC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba7816bf",
        "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      })
  void isNothingElse(String typed) {
    assertThat(PaperHash.find(typed)).isEmpty();
  }
}
