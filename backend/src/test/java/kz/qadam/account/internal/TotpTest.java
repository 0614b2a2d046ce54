package kz.qadam.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The last six of the eight digits that the appendix gives for SHA-1. */
  @ParameterizedTest(name = "{0} s: {1}")
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void makesTheCodesOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest(name = "a clock {0} s ahead: {1}")
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void forgivesOneStepOfDrift(long aheadSeconds, boolean expected) {
    Instant now = Instant.ofEpochSecond(1_111_111_110);
    String code = Totp.code(SECRET, now.plusSeconds(aheadSeconds));
    assertThat(Totp.findSteps(SECRET, code, now).isEmpty()).isEqualTo(!expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "28708", "2870822", "28708a", "２８７０８２"})
  void takesNothingElse(String typed) {
    assertThat(Totp.findSteps(SECRET, typed, Instant.ofEpochSecond(59))).isEqualTo(List.of());
  }

  @Test
  void tellsTheAppTheSameKeyByPictureAndByText() {
    String key = Totp.key(SECRET);
    assertThat(key).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(new Base32().decode(key.replace(" ", ""))).isEqualTo(SECRET);
    assertThat(Totp.address(SECRET, "a b@c"))
        .hasToString(
            "otpauth://totp/Qadam:a%20b%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Qadam");
  }
}
