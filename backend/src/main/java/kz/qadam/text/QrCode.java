package kz.qadam.text;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A text as the modules of a QR code, with the quiet zone around them. */
public final class QrCode {

  private static final int QUIET_MODULES = 4; // ISO/IEC 18004, 6.3.8

  private final BitMatrix modules;

  private QrCode(BitMatrix modules) {
    this.modules = modules;
  }

  /**
   * The code of a text.
   *
   * @throws IllegalStateException the text is too long for one
   */
  public static QrCode of(String text) {
    try {
      return new QrCode(
          new QRCodeWriter()
              .encode(
                  text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, QUIET_MODULES)));
    } catch (WriterException e) {
      throw new IllegalStateException("too long for a QR code: " + text.length(), e);
    }
  }

  /** Width and height in modules, quiet zone included. */
  public int size() {
    return modules.getWidth();
  }

  /** Whether the module is dark; 0, 0 is at the top left, in the quiet zone. */
  public boolean isDark(int column, int row) {
    return modules.get(column, row);
  }
}
