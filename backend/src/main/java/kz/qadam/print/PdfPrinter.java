package kz.qadam.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;

/**
 * Prints well-formed HTML as tagged PDF (PDF/UA-1). The same text and day give the same bytes: the
 * font comes with the service, and neither clock nor chance gets into the file.
 */
@Component
public class PdfPrinter {

  /** Name by which the template asks for the font of texts. */
  private static final String FONT = "DejaVu Sans";

  /** That of hashes: without ligatures, so that a copied "ff" stays two letters. */
  private static final String FONT_OF_HASHES = "DejaVu Sans Mono";

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int LONGEST_WAIT_SECONDS = 20;

  /** XML 1.0, 2.2: what no document may contain; the register stores some of it. */
  private static final String NO_XML =
      "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private final byte[] regular = read("DejaVuSans.ttf");
  private final byte[] bold = read("DejaVuSans-Bold.ttf");
  private final byte[] mono = read("DejaVuSansMono.ttf");

  /** Each print takes a core for a second or so; the rest of the service needs the others. */
  private final Semaphore presses =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  static {
    XRLog.setLoggingEnabled(false); // its lines quote the document, names of people included
  }

  /**
   * Prints a document that brings everything it shows: nothing is loaded from anywhere.
   *
   * @param writer asked for the well-formed HTML once a press is free, since it decodes photos
   * @param day written into the file as the day it was made on
   * @throws ServiceException "busy": too many papers are being printed
   */
  public byte[] print(Supplier<String> writer, LocalDate day) {
    if (!isFreeInTime()) {
      throw new ServiceException(ProblemType.BUSY, "no press was free");
    }
    try (PdfBoxRenderer renderer =
            builder(writer.get().replaceAll(NO_XML, "\uFFFD")).buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      return bytes(document, day);
    } catch (IOException e) {
      throw new UncheckedIOException("printing in memory", e);
    } finally {
      presses.release();
    }
  }

  private boolean isFreeInTime() {
    try {
      return presses.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PdfRendererBuilder builder(String html) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f); // PDF/UA-1 builds on it
    builder.withProducer("Qadam");
    builder.useReplacementText("\u25A1"); // of letters that the font does not have
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), moment);
    }
    addFont(builder, regular, FONT, 400);
    addFont(builder, bold, FONT, 700);
    addFont(builder, mono, FONT_OF_HASHES, 400);
    builder.withHtmlContent(html, null);
    return builder;
  }

  private static void addFont(PdfRendererBuilder builder, byte[] font, String name, int weight) {
    builder.useFont(() -> new ByteArrayInputStream(font), name, weight, FontStyle.NORMAL, true);
  }

  private static byte[] bytes(PDDocument document, LocalDate day) throws IOException {
    Calendar made = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentInformation().setModificationDate(made);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        xmp.replaceAll("(<xmp:(Create|Modify|Metadata)Date>)[^<]*", "$1" + day + "T00:00:00Z")
            .getBytes(StandardCharsets.UTF_8));
    document.setDocumentId((long) Arrays.hashCode(metadata.toByteArray()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static byte[] read(String font) {
    try (InputStream in = PdfPrinter.class.getResourceAsStream(FONTS + font)) {
      return Objects.requireNonNull(in, "no font " + font).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + font, e);
    }
  }
}
