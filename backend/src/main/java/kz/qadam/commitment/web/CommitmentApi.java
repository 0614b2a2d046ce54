package kz.qadam.commitment.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.SignedIn;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Commitments for programs. */
@RestController
class CommitmentApi {

  private final CommitmentService commitments;
  private final PlaceService places;
  private final PlaceRights rights;
  private final StandardPacks packs;
  private final Clock clock;

  CommitmentApi(
      CommitmentService commitments,
      PlaceService places,
      PlaceRights rights,
      StandardPacks packs,
      Clock clock) {
    this.commitments = commitments;
    this.places = places;
    this.rights = rights;
    this.packs = packs;
    this.clock = clock;
  }

  /** Everything as text, so that every wrong field can be named at once. */
  record AcceptCommitmentRequest(
      @Nullable String place,
      @Nullable String serviceId,
      @Nullable String acceptedOn,
      @Nullable String documentNumber,
      @Nullable String dueOn,
      @Nullable String scope,
      @Nullable List<String> zones,
      @Nullable List<String> criteria) {}

  record ConfirmCommitmentRequest(@Nullable String audit) {}

  record CommitmentsResponse(List<CommitmentResponse> commitments) {}

  @PostMapping("/api/commitments")
  ResponseEntity<CommitmentResponse> accept(
      @RequestBody AcceptCommitmentRequest request, ServerWebExchange exchange) {
    PlaceId place = readPlace(request.place());
    rights.require(exchange, place);
    AcceptCommitment.Fields fields =
        new AcceptCommitment.Fields(
            request.serviceId(),
            request.acceptedOn(),
            request.documentNumber(),
            request.dueOn(),
            request.scope(),
            request.zones(),
            request.criteria());
    Commitment commitment =
        commitments.accept(
            AcceptCommitment.parse(place, fields, LocalDate.now(clock), packs.current()),
            SignedIn.find(exchange).orElseThrow().person());
    return ResponseEntity.created(URI.create("/api/commitments/" + commitment.id()))
        .body(response(commitment));
  }

  @GetMapping("/api/commitments")
  CommitmentsResponse listCommitments(@RequestParam(required = false) @Nullable String place) {
    PlaceId id = places.getPlace(readPlace(place)).id();
    List<LapsedConfirmation> lapsed = commitments.findLapsed(id);
    return new CommitmentsResponse(
        commitments.findCommitments(id).stream()
            .map(commitment -> CommitmentResponse.of(commitment, lapsed, LocalDate.now(clock)))
            .toList());
  }

  @GetMapping("/api/commitments/{id}")
  CommitmentResponse getCommitment(@PathVariable String id) {
    return response(commitments.getCommitment(PathIds.commitment(id)));
  }

  @PostMapping("/api/commitments/{id}/confirmation")
  CommitmentResponse confirm(
      @PathVariable String id,
      @RequestBody ConfirmCommitmentRequest request,
      ServerWebExchange exchange) {
    return response(
        commitments.confirm(
            PathIds.commitment(id),
            CommitmentPages.readAudit(request.audit()),
            SignedIn.find(exchange).orElseThrow()));
  }

  private CommitmentResponse response(Commitment commitment) {
    return CommitmentResponse.of(
        commitment, commitments.findLapsed(commitment.place()), LocalDate.now(clock));
  }

  private static PlaceId readPlace(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw ServiceException.invalid(List.of(FieldProblem.of("place", "required")));
    }
    return PathIds.place(text.strip());
  }
}
