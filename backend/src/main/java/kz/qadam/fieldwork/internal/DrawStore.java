package kz.qadam.fieldwork.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraw;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;

/** Keeps draws; nothing of them ever changes. */
public interface DrawStore {

  /** Makes other draws wait until the caller's transaction ends. */
  void lock();

  /** Number of the latest draw; 0: there is none. */
  long latest();

  /** Every audit that can be drawn, in no order. */
  List<FramedAudit> findFrame(
      KatoCode territory, Optional<String> kind, LocalDate from, LocalDate to);

  long add(DrawRequest request, String seed, PersonId by, Instant at);

  void addFrame(long draw, List<RepeatDraw.Line> frame);

  Optional<RepeatDraw> findDraw(long id);

  /** The same without its frame. */
  Optional<RepeatDraw> findTerms(long id);

  /** All of them without their frames, the latest first. */
  List<RepeatDraw> findDraws();

  /** The draw that an open assignment came of; empty: a reviewer chose it. */
  OptionalLong findDrawOf(long assignment);

  /** Whether that person made or accepted the audit that the draw chose at the place. */
  boolean knowsDrawn(long draw, PlaceId place, PersonId person);
}
