package kz.qadam.fieldwork.internal;

import java.util.List;
import kz.qadam.fieldwork.Candidate;
import kz.qadam.fieldwork.CandidateQuery;

/** Finds places without an open assignment. */
public interface CandidateStore {

  /** Never audited first, then the longest ago. */
  List<Candidate> findByAge(CandidateQuery query);

  /**
   * In the order that {@link kz.qadam.fieldwork.PlaceRisk} gives, places without a risk left out.
   *
   * @param pack the pack whose levels tell who cannot use a place
   */
  List<Candidate> findByRisk(CandidateQuery query, String pack);
}
