package kz.qadam.photo.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The picture in a file, upright and on white; nothing else of the file is kept. */
final class Picture {

  /** More than any camera of a tablet makes; decoded whole it would take 256 MB. */
  static final long MOST_PIXELS = 64_000_000;

  private static final int MOST_PIXELS_A_SIDE = 20_000;

  /** Long side of the copy that is shown. */
  static final int SHOWN_PX = 1600;

  /** Long side of the copy in lists. */
  static final int THUMBNAIL_PX = 320;

  private static final float QUALITY = 0.82f;

  private final BufferedImage image;

  private Picture(BufferedImage image) {
    this.image = image;
  }

  /**
   * Decodes the file, no larger than showing it needs.
   *
   * @throws NoPhotoException it cannot be decoded as a whole, or has too many pixels
   */
  static Picture decode(byte[] file) {
    ImageType type =
        ImageType.find(file).orElseThrow(() -> new NoPhotoException("no type that is taken"));
    ImageStructure structure = ImageStructure.read(file, type);
    return new Picture(upright(decode(file, type), structure.orientation()));
  }

  private static BufferedImage decode(byte[] file, ImageType type) {
    ImageReader reader = readerOf(type);
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true); // metadata may be a bomb, too
      BufferedImage decoded = decodeFirst(reader);
      // libjpeg fills what is missing with grey and only warns.
      if (warnings.stream()
          .anyMatch(warning -> warning.toLowerCase(Locale.ROOT).contains("premature end"))) {
        throw new NoPhotoException("the picture ends early: " + warnings);
      }
      return decoded;
    } catch (IOException | RuntimeException e) {
      throw refusal(e);
    } finally {
      reader.dispose();
    }
  }

  /** Decoders throw all kinds of things at damaged files. */
  private static RuntimeException refusal(Exception failure) {
    return failure instanceof NoPhotoException known
        ? known
        : NoPhotoException.because("cannot be decoded", failure);
  }

  private static ImageReader readerOf(ImageType type) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.format());
    if (!readers.hasNext()) {
      throw new IllegalStateException("no reader of " + type);
    }
    return readers.next();
  }

  private static BufferedImage decodeFirst(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS
        || width > MOST_PIXELS_A_SIDE
        || height > MOST_PIXELS_A_SIDE) {
      throw new NoPhotoException(width + " by " + height + " pixels");
    }
    int step = Math.max(1, Math.max(width, height) / SHOWN_PX);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  /** As Exif says the camera was held: 2 mirrored, 3 upside down, 6 and 8 on its side, … */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean isOnItsSide = orientation >= 5;
    BufferedImage turned = onWhite(isOnItsSide ? height : width, isOnItsSide ? width : height);
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
          default -> new AffineTransform();
        };
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return turned;
  }

  private static BufferedImage onWhite(int width, int height) {
    BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = blank.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return blank;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /** The picture with a long side of at most so many pixels; a smaller one stays as it is. */
  Picture within(int longSidePx) {
    Picture smaller = this;
    // By halves: one large step leaves out pixels and turns a handrail into dots.
    while (Math.max(smaller.width(), smaller.height()) > 2 * longSidePx) {
      smaller = smaller.scaled((smaller.width() + 1) / 2, (smaller.height() + 1) / 2);
    }
    int longSide = Math.max(smaller.width(), smaller.height());
    if (longSide <= longSidePx) {
      return smaller;
    }
    return smaller.scaled(
        Math.max(1, Math.round((float) smaller.width() * longSidePx / longSide)),
        Math.max(1, Math.round((float) smaller.height() * longSidePx / longSide)));
  }

  private Picture scaled(int width, int height) {
    BufferedImage scaled = onWhite(width, height);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return new Picture(scaled);
  }

  /** A new file with the pixels and nothing else. */
  byte[] toJpeg() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
