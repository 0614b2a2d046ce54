package kz.qadam.act.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.account.SignedIn;
import kz.qadam.act.Paper;
import kz.qadam.act.PaperKind;
import kz.qadam.act.web.PaperPhotos.Question;
import kz.qadam.act.web.PaperView.Photo;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditPhoto;
import kz.qadam.audit.AuditPhotos;
import kz.qadam.audit.AuditReaders;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Gathers the photos of a paper: an act has all of its audit, a passport those of the facts that it
 * states. Who may not see them gets none.
 */
@Component
class PhotosOnPaper {

  private final AuditPhotos photos;
  private final AuditReaders readers;
  private final ReasonTexts reasons;
  private final Texts texts;

  PhotosOnPaper(AuditPhotos photos, AuditReaders readers, ReasonTexts reasons, Texts texts) {
    this.photos = photos;
    this.readers = readers;
    this.reasons = reasons;
    this.texts = texts;
  }

  PaperPhotos of(Paper paper, Optional<SignedIn> reader, Language language) {
    List<Photo> all = new ArrayList<>();
    Map<Photo, Question> questions = new LinkedHashMap<>();
    for (Audit audit : paper.audits()) {
      if (!readers.maySeePhotos(audit, reader)) {
        continue;
      }
      for (AuditPhoto one : photos.findPhotos(audit.id())) {
        if (paper.kind() == PaperKind.ACT || showsFact(paper, audit, one)) {
          Photo photo = photo(all.size() + 1, one, audit, paper, language);
          all.add(photo);
          one.criterion().ifPresent(id -> questions.put(photo, new Question(id, one.entrance())));
        }
      }
    }
    return new PaperPhotos(all, questions);
  }

  /** Whether the paper has the answer that it was taken for. */
  private static boolean showsFact(Paper paper, Audit audit, AuditPhoto photo) {
    return paper.facts().stream()
        .anyMatch(
            fact ->
                fact.audit().equals(audit.id())
                    && fact.entrance() == photo.entrance()
                    && fact.criterion().equals(photo.knownCriterion()));
  }

  private Photo photo(int number, AuditPhoto one, Audit audit, Paper paper, Language language) {
    LocalizedText.Part alt = one.alt().bestFor(language).orElseThrow();
    return new Photo(
        number,
        one.name(),
        one.criterion().map(id -> id.value()).orElse(""),
        subject(one, paper, language),
        alt.value(),
        alt.language().code(),
        Dates.day(language, audit.visitedOn()));
  }

  private String subject(AuditPhoto photo, Paper paper, Language language) {
    return photo
        .criterion()
        .flatMap(paper.pack()::findCriterion)
        .map(criterion -> reasons.subject(language, criterion, photo.entrance()))
        .orElseGet(() -> texts.get(language, "photo.of-place"));
  }
}
