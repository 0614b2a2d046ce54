package kz.qadam.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.SignedIn;
import kz.qadam.territory.KatoCode;

/**
 * Draws audits to be repeated blind, so that nobody chooses whose work is checked.
 *
 * <p>The frame holds the last audit that counts of each place in a territory, of visits of a
 * period, when it is known who submitted it and nobody is to go to the place. It is ordered by
 * SHA-256 of {@code seed/audit}, lower-case hex, and the first ones are drawn.
 */
public interface RepeatDraws {

  /** No audit was made before it. */
  LocalDate EARLIEST = LocalDate.of(2018, 1, 1);

  /** How many audits a draw would be made from now. */
  long countFrame(KatoCode territory, Optional<String> kind, LocalDate from, LocalDate to);

  /** Who can be given repeats in the territory, by name. */
  List<NamedPerson> findAuditors(KatoCode territory);

  /** Number of the latest draw of all; 0: there is none. */
  long latest();

  /**
   * Draws, and gives each drawn place to one of the auditors: as evenly as can be, and never to
   * whoever made or accepted the audit.
   *
   * @param latestSeen the latest draw that the reviewer knew of: a form sent twice draws once
   * @throws kz.qadam.problem.ServiceException "invalid-input" with every mistake at once, found
   *     before there is a seed; "forbidden": not a territory of this reviewer
   */
  RepeatDraw draw(SignedIn reviewer, DrawRequest request, long latestSeen);

  /**
   * A draw, whoever asks: the permission matrix says who may.
   *
   * @throws kz.qadam.problem.ServiceException "draw-not-found"
   */
  RepeatDraw getDraw(long id);

  /** Draws within the territories of this reader, the latest first, without their frames. */
  List<RepeatDraw> findDraws(SignedIn reader);
}
