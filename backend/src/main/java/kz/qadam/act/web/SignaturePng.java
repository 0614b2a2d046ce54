package kz.qadam.act.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Strokes of a tablet's pad, as a picture on the line that they were drawn for. */
final class SignaturePng {

  private static final int WIDTH = 600; // the pad of the tablet, in its units
  private static final int HEIGHT = 200;
  private static final float PEN = 4;

  /** One step of the path text that the pad makes: "M12 34L13 35". */
  private static final Pattern STEP = Pattern.compile("\\G([ML])(-?\\d{1,5}) (-?\\d{1,5})");

  private SignaturePng() {}

  /** The address {@code data:image/png;base64,…}; empty: the text is no such path. */
  static Optional<String> address(String strokes) {
    return path(strokes)
        .map(path -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png(path)));
  }

  private static Optional<Path2D> path(String strokes) {
    Path2D path = new Path2D.Float();
    Matcher step = STEP.matcher(strokes);
    int end = 0;
    while (step.find()) {
      float x = Integer.parseInt(step.group(2));
      float y = Integer.parseInt(step.group(3));
      boolean isMove = step.group(1).equals("M");
      if (!isMove && path.getCurrentPoint() == null) {
        return Optional.empty();
      }
      if (isMove) {
        path.moveTo(x, y);
        path.lineTo(x, y); // a touch alone leaves a dot
      } else {
        path.lineTo(x, y);
      }
      end = step.end();
    }
    return end > 0 && end == strokes.length() ? Optional.of(path) : Optional.empty();
  }

  private static byte[] png(Path2D path) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return out.toByteArray();
  }
}
