package kz.qadam.fieldwork.internal;

import java.util.List;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditPhoto;
import kz.qadam.audit.AuditPhotos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos that audits were submitted with. */
@Service
class SubmittedPhotos implements AuditPhotos {

  private final FieldworkStore store;

  SubmittedPhotos(FieldworkStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public List<AuditPhoto> findPhotos(AuditId audit) {
    return store.findAuditPhotos(audit);
  }
}
