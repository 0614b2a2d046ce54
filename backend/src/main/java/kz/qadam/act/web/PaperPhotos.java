package kz.qadam.act.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.act.web.PaperView.Photo;
import kz.qadam.act.web.PaperView.Row;
import kz.qadam.act.web.PaperView.ZonePart;
import kz.qadam.standard.CriterionId;

/** The photos of a paper by what they are about. */
record PaperPhotos(List<Photo> all, Map<Photo, Question> questions) {

  /** None. */
  static final PaperPhotos NONE = new PaperPhotos(List.of(), Map.of());

  PaperPhotos {
    all = List.copyOf(all);
    questions = Map.copyOf(questions);
  }

  /**
   * What was asked, and where.
   *
   * @param entrance 0: the place as a whole
   */
  record Question(CriterionId criterion, int entrance) {}

  List<Photo> about(CriterionId criterion, int entrance) {
    Optional<Question> asked = Optional.of(new Question(criterion, entrance));
    return all.stream()
        .filter(photo -> Optional.ofNullable(questions.get(photo)).equals(asked))
        .toList();
  }

  /** Those that stand in none of these rows. */
  List<Photo> besides(List<ZonePart> zones) {
    var shown =
        zones.stream()
            .flatMap(zone -> zone.rows().stream())
            .map(Row::photos)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    return all.stream().filter(photo -> !shown.contains(photo)).toList();
  }
}
