package kz.qadam.fieldwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A draw of audits to be repeated blind; nothing of it ever changes.
 *
 * @param knownKind null: every kind of place
 * @param repeats how many of the frame were drawn
 * @param seed 64 hex digits, made by the service when it drew
 * @param frame every audit that could have been drawn, in the order of the draw; the first {@code
 *     repeats} lines were
 */
public record RepeatDraw(
    long id,
    KatoCode territory,
    @Nullable String knownKind,
    LocalDate from,
    LocalDate to,
    int repeats,
    LocalDate dueOn,
    String seed,
    PersonId by,
    Instant at,
    List<Line> frame) {

  public RepeatDraw {
    frame = List.copyOf(frame);
  }

  /** The key by which an audit is ordered: SHA-256 of {@code seed/audit}, lower-case hex. */
  public static String key(String seed, AuditId audit) {
    return DigestUtils.sha256Hex(seed + "/" + audit);
  }

  /** The lines that were drawn and given to somebody, in the order of the draw. */
  public List<Line> drawn() {
    return frame.stream().filter(line -> line.knownAuditor() != null).toList();
  }

  /**
   * One audit of the frame.
   *
   * @param position 1 and up
   * @param knownAuditor who was given the repeat; null: not drawn
   */
  public record Line(int position, AuditId audit, PlaceId place, @Nullable PersonId knownAuditor) {}
}
