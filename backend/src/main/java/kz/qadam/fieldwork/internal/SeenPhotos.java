package kz.qadam.fieldwork.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.PlaceSubject;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditService;
import kz.qadam.fieldwork.PhotoAccess;
import kz.qadam.photo.PhotoFile;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.PhotoService;
import kz.qadam.photo.Rendition;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the audits of a photo who may see it. */
@Service
class SeenPhotos implements PhotoAccess, PlaceSubject {

  private final FieldworkStore store;
  private final PhotoService photos;
  private final AuditService audits;
  private final PlaceRights rights;

  SeenPhotos(FieldworkStore store, PhotoService photos, AuditService audits, PlaceRights rights) {
    this.store = store;
    this.photos = photos;
    this.audits = audits;
    this.rights = rights;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PhotoFile> findShown(
      @Nullable SignedIn reader, PhotoId photo, Rendition rendition) {
    if (rendition == Rendition.ORIGINAL) {
      throw new IllegalArgumentException("the original is not shown");
    }
    return isFor(reader, photo) ? photos.findFile(photo, rendition) : Optional.empty();
  }

  private boolean isFor(@Nullable SignedIn reader, PhotoId photo) {
    List<Audit> with = findAudits(photo);
    return with.stream().anyMatch(Audit::counts)
        || (reader != null
            && (photos.areVerified(reader.person(), List.of(photo))
                || with.stream()
                    .anyMatch(
                        audit -> rights.holds(reader, Set.of(Role.REVIEWER), audit.place()))));
  }

  private List<Audit> findAudits(PhotoId photo) {
    return store.findAuditsWith(photo.sha256()).stream()
        .flatMap(audit -> audits.findAudit(audit).stream())
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PhotoFile> findOriginal(PhotoId photo) {
    return store.findAuditsWith(photo.sha256()).isEmpty()
        ? Optional.empty()
        : photos.findFile(photo, Rendition.ORIGINAL);
  }

  @Override
  public String name() {
    return "photo";
  }

  /** Where the latest audit with it was made. */
  @Override
  @Transactional(readOnly = true)
  public Optional<PlaceId> findPlace(String id) {
    return PhotoId.find(id)
        .flatMap(photo -> findAudits(photo).stream().reduce((_, last) -> last))
        .map(Audit::place);
  }
}
