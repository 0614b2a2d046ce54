package kz.qadam.report.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.qadam.indicator.IndicatorTexts;
import kz.qadam.print.PdfPrinter;
import kz.qadam.report.Report;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a report in every form; the same content gives the same bytes of JSON and CSV. */
@Component
class ReportWriter {

  /** Whoever knows the official form can replace it. */
  private static final String TEMPLATE = "report/paper";

  private final IndicatorTexts indicators;
  private final Texts texts;
  private final ITemplateEngine templates;
  private final PdfPrinter printer;

  ReportWriter(
      IndicatorTexts indicators, Texts texts, ITemplateEngine templates, PdfPrinter printer) {
    this.indicators = indicators;
    this.texts = texts;
    this.templates = templates;
    this.printer = printer;
  }

  /** Files by name, in the order in which they are offered. */
  Map<String, byte[]> write(ReportContent content) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      ReportWords words = new ReportWords(content, indicators, texts, language);
      files.put("report-" + language.code() + ".pdf", print(content, words, language));
      files.put("report-" + language.code() + ".xlsx", ReportWorkbook.write(words));
    }
    files.put("report.csv", ReportCsv.write(content));
    files.put(Report.CONTENT, ReportJson.write(content));
    return files;
  }

  private byte[] print(ReportContent content, ReportWords words, Language language) {
    Context values = new Context(language.locale());
    values.setVariable("words", words);
    values.setVariable("lang", language.code());
    return printer.print(() -> templates.process(TEMPLATE, values), content.asOf());
  }
}
