package kz.qadam.account.web;

import kz.qadam.text.QrCode;

/**
 * A QR code as the path of an SVG.
 *
 * @param sizeModules width and height of the view box, quiet zone included
 * @param path one square of 1 × 1 for each dark module
 */
public record QrPicture(int sizeModules, String path) {

  static QrPicture of(String text) {
    QrCode code = QrCode.of(text);
    return new QrPicture(code.size(), path(code));
  }

  private static String path(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < code.size(); row++) {
      for (int column = 0; column < code.size(); column++) {
        if (code.isDark(column, row)) {
          path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
