package kz.qadam.act;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Looks into PDF files as readers' programs do. */
public final class PdfUa {

  private PdfUa() {}

  /** What veraPDF finds against PDF/UA-1 (ISO 14289-1), each with where it is. */
  public static List<String> violations(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(
              failed ->
                  failed.getRuleId().getClause()
                      + ": "
                      + failed.getMessage()
                      + " at "
                      + failed.getLocation().getContext())
          .toList();
    } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
      throw new IllegalStateException("veraPDF cannot read the file", e);
    }
  }

  /** The words as somebody who copies them gets them; one space between two. */
  public static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** What stands beside each other on the pages, line by line. */
  public static List<String> lines(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).lines().toList();
    }
  }

  /** What is said instead of each picture, in the order of reading. */
  public static List<String> alternativeTexts(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> found = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot().getKids(), found);
      return found;
    }
  }

  private static void collect(List<Object> kids, List<String> found) {
    for (Object kid : kids) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          found.add(element.getAlternateDescription());
        }
        collect(element.getKids(), found);
      }
    }
  }
}
