package kz.qadam.act.internal;

import java.util.Optional;
import kz.qadam.act.IssuedPaper;
import kz.qadam.act.PaperHash;

/** Where issued papers are kept. Callers hold the transaction. */
public interface IssuedPapers {

  /** Does nothing when a paper with this hash was issued before. */
  void add(IssuedPaper paper);

  Optional<IssuedPaper> find(PaperHash hash);
}
