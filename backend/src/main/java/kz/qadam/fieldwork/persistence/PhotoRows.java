package kz.qadam.fieldwork.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.audit.AuditPhoto;
import kz.qadam.standard.CriterionId;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Photos of audits as columns of {@code fieldwork_audit_photos}. */
final class PhotoRows {

  private static final Pattern QUESTION = Pattern.compile("(\\d{1,2})\\.([A-Z]{3}-[0-9]{2})");

  private PhotoRows() {}

  static AuditPhoto read(ResultSet row, int rowNumber) throws SQLException {
    Matcher question = QUESTION.matcher(row.getString("about"));
    boolean isAboutOne = question.matches();
    @Nullable CriterionId criterion = isAboutOne ? new CriterionId(question.group(2)) : null;
    return new AuditPhoto(
        row.getString("name"),
        isAboutOne ? Integer.parseInt(question.group(1)) : 0,
        criterion,
        new LocalizedText(
            row.getString("alt_kk"), row.getString("alt_ru"), row.getString("alt_en")));
  }
}
