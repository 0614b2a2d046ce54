package kz.qadam.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** What auditors do in the app. */
public final class TabletSteps {

  private static final int SIDE_PX = 350; // 360 KB

  private TabletSteps() {}

  /** Waits until the screen with this address behind the {@code #} is drawn. */
  static void awaitScreen(Page page, String address) {
    String expected = address.equals("/") ? "(^$|^#/$)" : "^#" + address + "$";
    page.waitForFunction(
        "pattern => new RegExp(pattern).test(document.querySelector('main').dataset.address ??"
            + " '?')",
        expected);
  }

  /** Goes to another screen of the app. */
  public static void go(Page page, String address) {
    page.evaluate("address => { location.hash = address }", address);
    awaitScreen(page, address);
  }

  /** Starts a visit with the form of this length; gives its address. */
  public static String startVisit(Page page, Object place, String form) {
    return startVisit(page, place, form, "standing");
  }

  /** The same to what is at this stage. */
  static String startVisit(Page page, Object place, String form, String stage) {
    go(page, "/places/" + place);
    page.locator("input[name=stage][value=" + stage + "]").check();
    page.locator("input[name=form][value=" + form + "]").check();
    page.locator("main form button[type=submit]").click();
    page.waitForFunction(
        "() => /^#\\/visits\\//.test(document.querySelector('main').dataset.address)");
    return page.url().replaceFirst(".*#", "");
  }

  public static Locator field(Page page, String name) {
    return page.locator("[id='" + name + "']");
  }

  static void answer(Page page, String question, String code) {
    page.locator("input[name='" + question + ".answer'][value='" + code + "']").check();
  }

  public static void awaitSaved(Page page) {
    page.locator("[data-part=saved][data-state=saved]").waitFor();
  }

  /** Takes a photo at the first place on the screen that offers it, and describes it. */
  static void takePhoto(Page page, Locator within, String description) {
    takePhoto(page, within, description, 1);
  }

  /** The same; another seed is another photo. */
  static void takePhoto(Page page, Locator within, String description, long seed) {
    describePhoto(page, within, description, () -> offerPhoto(page, within, aPhoto(seed)));
  }

  /** Takes this photo and describes it; returns when the screen shows it among the others. */
  static void takePhoto(Page page, Locator within, String description, byte[] file) {
    describePhoto(page, within, description, () -> offerPhoto(page, within, file));
  }

  /** Takes a photo, and leaves to the app what becomes of it. */
  static void offerPhoto(Page page, Locator within, byte[] file) {
    FileChooser chooser =
        page.waitForFileChooser(() -> within.locator("label.tablet-file").first().click());
    chooser.setFiles(new FilePayload("door.png", "image/png", file));
  }

  private static void describePhoto(
      Page page, Locator within, String description, Runnable taking) {
    int before = within.locator("[data-photo]").count();
    taking.run();
    within.locator(".tablet-photos input").first().fill(description);
    within.locator(".tablet-photos .button").first().click();
    page.waitForCondition(() -> within.locator("[data-photo]").count() > before);
  }

  /** Several pieces long: noise does not compress. */
  static byte[] aPhoto(long seed) {
    BufferedImage image = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int x = 0; x < SIDE_PX; x++) {
      for (int y = 0; y < SIDE_PX; y++) {
        image.setRGB(x, y, new Color(random.nextInt(1 << 24)).getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
