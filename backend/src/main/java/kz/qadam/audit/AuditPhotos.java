package kz.qadam.audit;

import java.util.List;

/** Finds the photos of audits; whoever takes photos in answers. */
public interface AuditPhotos {

  /** Those of one submitted audit, in the order in which they were taken. */
  List<AuditPhoto> findPhotos(AuditId audit);
}
