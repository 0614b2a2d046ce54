package kz.qadam.act.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import kz.qadam.text.QrCode;

/** A QR code as a picture that stands in the document itself. */
final class QrPng {

  private static final int PIXELS_PER_MODULE = 8;

  private QrPng() {}

  /** The address of the picture, {@code data:image/png;base64,…}. */
  static String address(String text) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(text), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static BufferedImage picture(String text) {
    QrCode code = QrCode.of(text);
    int side = code.size() * PIXELS_PER_MODULE;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean isDark = code.isDark(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE);
        picture.setRGB(x, y, isDark ? 0x000000 : 0xFFFFFF);
      }
    }
    return picture;
  }
}
