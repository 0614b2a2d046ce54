package kz.qadam.act.web;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import kz.qadam.act.web.PaperView.Photo;
import kz.qadam.photo.PhotoFile;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.Rendition;
import org.springframework.stereotype.Component;

/**
 * Pictures for paper, from the copies that are shown: what the camera adds is gone from those. So
 * small and so few that a paper stays a file that can be sent.
 */
@Component
class PrintedPhotos {

  /** Most pictures of one paper; of further photos it has number, description and hash. */
  static final int MOST = 60;

  /** Long side; at 60 mm, as the template prints it, these are 300 dots an inch. */
  static final int LONG_SIDE_PX = 720;

  private final PhotoService photos;

  PrintedPhotos(PhotoService photos) {
    this.photos = photos;
  }

  /** Addresses {@code data:image/jpeg;base64,…} by name; a photo whose file is lost has none. */
  Map<String, String> addresses(List<Photo> wanted) {
    Map<String, String> addresses = new LinkedHashMap<>();
    wanted.stream()
        .map(Photo::name)
        .distinct()
        .limit(MOST)
        .forEach(name -> address(name).ifPresent(address -> addresses.put(name, address)));
    return addresses;
  }

  private Optional<String> address(String name) {
    return photos
        .findFile(new PhotoId(name), Rendition.SHOWN)
        .map(PhotoFile::bytes)
        .map(PrintedPhotos::smaller)
        .map(jpeg -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
  }

  private static byte[] smaller(byte[] jpeg) {
    try {
      BufferedImage shown = ImageIO.read(new ByteArrayInputStream(jpeg));
      int longSide = Math.max(shown.getWidth(), shown.getHeight());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(longSide <= LONG_SIDE_PX ? shown : scaled(shown, longSide), "jpeg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture that we made does not decode", e);
    }
  }

  private static BufferedImage scaled(BufferedImage shown, int longSide) {
    int width = Math.max(1, shown.getWidth() * LONG_SIDE_PX / longSide);
    int height = Math.max(1, shown.getHeight() * LONG_SIDE_PX / longSide);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(shown, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }
}
