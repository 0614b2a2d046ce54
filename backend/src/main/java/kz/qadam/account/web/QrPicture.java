package kz.qadam.account.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as the path of an SVG.
 *
 * @param sizeModules width and height of the view box, quiet zone included
 * @param path one square of 1 × 1 for each dark module
 */
public record QrPicture(int sizeModules, String path) {

  private static final int QUIET_MODULES = 4; // ISO/IEC 18004, 6.3.8

  static QrPicture of(String text) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, QUIET_MODULES));
      return new QrPicture(modules.getWidth(), path(modules));
    } catch (WriterException e) {
      throw new IllegalStateException("too long for a QR code: " + text.length(), e);
    }
  }

  private static String path(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
