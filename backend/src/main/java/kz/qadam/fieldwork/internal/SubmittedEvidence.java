package kz.qadam.fieldwork.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.audit.AuditEvidence;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.MeasuringMethod;
import kz.qadam.audit.VisitEvidence;
import kz.qadam.audit.VisitEvidence.HowFound;
import kz.qadam.audit.VisitEvidence.Whereabouts;
import kz.qadam.audit.VisitSignature;
import kz.qadam.fieldwork.VisitId;
import kz.qadam.fieldwork.internal.EvidenceStore.Submission;
import kz.qadam.geo.Position;
import kz.qadam.standard.CriterionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the evidence of a visit from its items, as they were when its audit was submitted. */
@Service
class SubmittedEvidence implements AuditEvidence {

  /** Such as {@code 1.DOR-01}: entrance and criterion. */
  private static final Pattern QUESTION = Pattern.compile("^(\\d{1,2})\\.([A-Z]{3}-\\d{2})$");

  /** Ends the name of the field with the note on a question. */
  private static final String NOTE = ".note";

  private final FieldworkStore store;
  private final EvidenceStore submissions;
  private final VisitAssembler assembler;

  SubmittedEvidence(FieldworkStore store, EvidenceStore submissions, VisitAssembler assembler) {
    this.store = store;
    this.submissions = submissions;
    this.assembler = assembler;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<VisitEvidence> findEvidence(AuditId audit) {
    return submissions
        .findSubmission(audit)
        .flatMap(end -> store.findVisit(audit).map(visit -> read(visit, end)));
  }

  private VisitEvidence read(VisitId visit, Submission end) {
    VisitItems items = assembler.readItems(visit);
    Instant started = items.start().orElseThrow().at();
    return new VisitEvidence(
        started,
        items.finish(end.seq()).map(ItemContent.Finished::at).orElse(started),
        end.receivedAt(),
        store.furthestClockOffset(visit),
        whereabouts(items.positions(end.seq())),
        howFound(items, end.seq()),
        signature(items.signature(end.seq()).orElse(null)));
  }

  private static List<HowFound> howFound(VisitItems items, long upTo) {
    Map<String, String> methods = items.methods(upTo);
    Map<String, String> notes =
        items.fields(upTo).entrySet().stream()
            .filter(field -> field.getKey().endsWith(NOTE))
            .collect(
                Collectors.toMap(
                    field -> field.getKey().substring(0, field.getKey().length() - NOTE.length()),
                    Map.Entry::getValue));
    return Stream.concat(methods.keySet().stream(), notes.keySet().stream())
        .distinct()
        .flatMap(question -> QUESTION.matcher(question).results())
        .map(
            question ->
                new HowFound(
                    new CriterionId(question.group(2)),
                    Integer.parseInt(question.group(1)),
                    MeasuringMethod.find(methods.getOrDefault(question.group(), "")).orElse(null),
                    notes.get(question.group())))
        .filter(one -> one.method().isPresent() || one.note().isPresent())
        .sorted(
            Comparator.comparingInt(HowFound::entrance)
                .thenComparing(one -> one.criterion().value()))
        .toList();
  }

  private static List<Whereabouts> whereabouts(List<ItemContent.At> positions) {
    return positions.stream()
        .map(
            at ->
                new Whereabouts(
                    new Position(at.latitude(), at.longitude()), at.accuracyMetres(), at.at()))
        .toList();
  }

  private static @Nullable VisitSignature signature(ItemContent.@Nullable Signature said) {
    return said == null
        ? null
        : new VisitSignature(
            said.isSigned(), said.knownName(), said.knownStrokes(), said.knownReason(), said.at());
  }
}
