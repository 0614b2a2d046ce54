package kz.qadam.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;

/** A visit that nobody made, submitted. */
public record MadeUpAudit(
    UUID id,
    String auditor,
    LocalDate visitedOn,
    Instant startedAt,
    Instant submittedAt,
    List<Answer> answers) {

  public MadeUpAudit {
    answers = List.copyOf(answers);
  }

  /**
   * One observation.
   *
   * @param entrance 0: about the place as a whole
   */
  public record Answer(int entrance, CriterionId criterion, Observation observation) {}
}
