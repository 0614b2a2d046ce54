package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final Pattern DARK_MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int PIXELS_PER_MODULE = 4;
  private static final int WHITE = 0xFFFFFF;

  @Test
  void aScannerReadsWhatThePictureWasMadeOf() throws ReaderException {
    String text = "otpauth://totp/Qadam:login?secret=GEZDGNBVGY3TQOJQ&issuer=Qadam";
    assertThat(scan(QrPicture.of(text))).isEqualTo(text);
  }

  @Test
  void leavesTheQuietZoneAround() {
    QrPicture picture = QrPicture.of("a");
    assertThat(picture.sizeModules()).isEqualTo(21 + 2 * 4); // version 1
    assertThat(picture.path()).startsWith("M4 4h1v1h-1z");
  }

  private static String scan(QrPicture picture) throws ReaderException {
    int size = picture.sizeModules() * PIXELS_PER_MODULE;
    int[] pixels = new int[size * size];
    Arrays.fill(pixels, WHITE);
    DARK_MODULE
        .matcher(picture.path())
        .results()
        .forEach(
            module ->
                darken(
                    pixels,
                    size,
                    Integer.parseInt(module.group(1)),
                    Integer.parseInt(module.group(2))));
    BinaryBitmap seen =
        new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(size, size, pixels)));
    return new QRCodeReader().decode(seen).getText();
  }

  private static void darken(int[] pixels, int size, int column, int row) {
    for (int y = 0; y < PIXELS_PER_MODULE; y++) {
      int start = (row * PIXELS_PER_MODULE + y) * size + column * PIXELS_PER_MODULE;
      Arrays.fill(pixels, start, start + PIXELS_PER_MODULE, 0);
    }
  }
}
