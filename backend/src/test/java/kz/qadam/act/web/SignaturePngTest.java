package kz.qadam.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturePngTest {

  private static final String PNG = "data:image/png;base64,";

  private static BufferedImage picture(String strokes) throws IOException {
    String address = SignaturePng.address(strokes).orElseThrow();
    assertThat(address).startsWith(PNG);
    byte[] png = Base64.getDecoder().decode(address.substring(PNG.length()));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static boolean isInk(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) == Color.BLACK.getRGB();
  }

  @Test
  void strokesAreDrawnWhereTheyWereOnThePad() throws IOException {
    BufferedImage picture = picture("M10 20L300 20M300 100L300 180");
    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(picture.getHeight()).isEqualTo(200);
    assertThat(isInk(picture, 150, 20)).isTrue();
    assertThat(isInk(picture, 300, 140)).isTrue();
    assertThat(isInk(picture, 300, 60)).as("the pen was lifted").isFalse();
  }

  @Test
  void aTouchLeavesADotAndWhatIsBesideThePadNothing() throws IOException {
    assertThat(isInk(picture("M40 50"), 40, 50)).isTrue();
    BufferedImage beside = picture("M-99999 -99999L-20 -20M99999 99999");
    assertThat(isInk(beside, 0, 0)).isFalse();
    assertThat(isInk(beside, 599, 199)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "L10 20",
        "M10 20 L30 40",
        "M10,20",
        "M10 20L30",
        "M10 20Z",
        "M1000000 20",
        "M1.5 2",
        "xM10 20",
        "<svg/>",
        "M10 20\" onload=\"x"
      })
  void otherTextIsNoSignature(String text) {
    assertThat(SignaturePng.address(text)).isEmpty();
  }
}
