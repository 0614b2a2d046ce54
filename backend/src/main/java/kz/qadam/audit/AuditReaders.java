package kz.qadam.audit;

import java.util.Optional;
import java.util.Set;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import org.springframework.stereotype.Component;

/** Who may see what of an audit that is not for everybody. */
@Component
public class AuditReaders {

  private final PlaceRights rights;

  AuditReaders(PlaceRights rights) {
    this.rights = rights;
  }

  /** Whether this reader reviews what is audited at the place. */
  public boolean isReviewer(Audit audit, Optional<SignedIn> reader) {
    return reader
        .filter(who -> rights.holds(who, Set.of(Role.REVIEWER), audit.place()))
        .isPresent();
  }

  /** As the photos themselves are given out: everybody while the audit counts. */
  public boolean maySeePhotos(Audit audit, Optional<SignedIn> reader) {
    return audit.counts() || isMaker(audit, reader) || isReviewer(audit, reader);
  }

  /** Whoever signed for a place is known to its organisation, its reviewers and the auditor. */
  public boolean maySeeSigner(Audit audit, Optional<SignedIn> reader) {
    return isMaker(audit, reader)
        || reader
            .filter(
                who -> rights.holds(who, Set.of(Role.REVIEWER, Role.ORGANISATION), audit.place()))
            .isPresent();
  }

  private static boolean isMaker(Audit audit, Optional<SignedIn> reader) {
    return reader.filter(who -> who.person().equals(audit.knownSubmitter())).isPresent();
  }
}
