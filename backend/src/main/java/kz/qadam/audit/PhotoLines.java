package kz.qadam.audit;

import java.util.List;
import java.util.Optional;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Puts what photos are about into words. */
@Component
public class PhotoLines {

  private final AuditPhotos photos;
  private final StandardPacks packs;
  private final ReasonTexts reasons;
  private final Texts texts;

  PhotoLines(AuditPhotos photos, StandardPacks packs, ReasonTexts reasons, Texts texts) {
    this.photos = photos;
    this.packs = packs;
    this.reasons = reasons;
    this.texts = texts;
  }

  /** The photos of a submitted audit, in the order in which they were taken. */
  public List<PhotoLine> of(Audit audit, Language language) {
    return photos.findPhotos(audit.id()).stream()
        .map(
            photo ->
                new PhotoLine(
                    photo.name(),
                    subject(photo, audit, language),
                    photo.alt(),
                    audit.visitedOn(),
                    Dates.day(language, audit.visitedOn())))
        .toList();
  }

  private String subject(AuditPhoto photo, Audit audit, Language language) {
    Optional<StandardPack> pack = packs.findPack(audit.packId(), audit.packVersion());
    return photo
        .criterion()
        .flatMap(id -> pack.flatMap(found -> found.findCriterion(id)))
        .map(criterion -> reasons.subject(language, criterion, photo.entrance()))
        .orElseGet(() -> texts.get(language, "photo.of-place"));
  }
}
