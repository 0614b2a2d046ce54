package kz.qadam.commitment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qadam.RolledBack;
import kz.qadam.account.PersonId;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditId;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentConfirmedException;
import kz.qadam.commitment.CommitmentConflictException;
import kz.qadam.commitment.CommitmentId;
import kz.qadam.commitment.CommitmentNotFoundException;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class CommitmentServiceTest {

  private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 1);

  @Autowired CommitmentService commitments;
  @Autowired JdbcClient sql;

  private PlaceId place() {
    long id =
        sql.sql(
                """
                INSERT INTO places (source, source_id, kind, name_kk, owner_class, territory_kato,
                                    territory_basis, content_hash)
                VALUES ('test', :id, 'EDU.school', 'Мектеп', 'local_executive', '750000000',
                        'boundary', '')
                RETURNING id
                """)
            .param("id", UUID.randomUUID().toString())
            .query(Long.class)
            .single();
    return new PlaceId(id);
  }

  private long service(PlaceId place) {
    return sql.sql(
            "INSERT INTO services (place_id, source_id, name_kk) VALUES (:place, 's', 'қызмет')"
                + " RETURNING id")
        .param("place", place.value())
        .query(Long.class)
        .single();
  }

  private AuditId audit(PlaceId place, LocalDate day, String status) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on,
                                status, submitted_at)
            VALUES (:id, :place, 'st-rk-3846-2023', '1', 'Аудитор', :day,
                    CASE :status WHEN 'draft' THEN 'draft' ELSE 'submitted' END,
                    CASE :status WHEN 'draft' THEN NULL ELSE now() END)
            """)
        .param("id", id)
        .param("place", place.value())
        .param("day", day)
        .param("status", status)
        .update();
    sql.sql(
            """
            INSERT INTO observations (audit_id, entrance, criterion_id, state, value, unit)
            VALUES (?, 0, 'COR-01', 'measured', 1800, 'mm')""")
        .param(id)
        .update();
    if (!List.of("draft", "submitted").contains(status)) {
      sql.sql(
              """
              INSERT INTO audit_decisions (audit_id, outcome, reason, decided_by, decided_at)
              VALUES (:id, :status, CASE :status WHEN 'accepted' THEN NULL ELSE 'қате' END, :by, now())
              """)
          .param("id", id)
          .param("status", status)
          .param("by", person())
          .update();
    }
    return new AuditId(id);
  }

  private long person() {
    return sql.sql(
            """
            INSERT INTO people (login, display_name, password_hash, must_change_password, created_at)
            VALUES ('p' || gen_random_uuid(), 'Тексеруші', '-', false, now()) RETURNING id
            """)
        .query(Long.class)
        .single();
  }

  private AcceptCommitment forPlace(PlaceId place) {
    return new AcceptCommitment(
        place,
        null,
        ACCEPTED,
        "№ 1",
        ACCEPTED.plusYears(1),
        CommitmentScope.of("criteria", List.of("COR-01")));
  }

  private long changes(PlaceId place) {
    return sql.sql("SELECT count(*) FROM change_log WHERE kind = 'commitment' AND place_id = :id")
        .param("id", place.value())
        .query(Long.class)
        .single();
  }

  @Test
  void keepsAnAcceptedCommitmentAndTellsOfTheChange() {
    PlaceId place = place();
    Commitment accepted = commitments.accept(forPlace(place), null);
    assertThat(commitments.getCommitment(accepted.id())).isEqualTo(accepted);
    assertThat(commitments.findCommitments(place)).containsExactly(accepted);
    assertThat(changes(place)).isEqualTo(1);
  }

  @Test
  void takesOneForThePlaceAndOneForEachService() {
    PlaceId place = place();
    long service = service(place);
    Commitment whole = commitments.accept(forPlace(place), null);
    AcceptCommitment forService = new AcceptCommitment(place, service, ACCEPTED, "№ 2", ACCEPTED);
    Commitment ofService = commitments.accept(forService, null);
    assertThat(commitments.findCommitments(place)).containsExactly(whole, ofService);
    assertThatThrownBy(() -> commitments.accept(forService, null))
        .isInstanceOf(CommitmentConflictException.class);
    assertThatThrownBy(() -> commitments.accept(forPlace(place), null))
        .isInstanceOf(CommitmentConflictException.class);
  }

  @Test
  void refusesAnUnknownPlaceAndAServiceOfAnotherPlace() {
    assertThatThrownBy(() -> commitments.accept(forPlace(new PlaceId(999_999_999)), null))
        .isInstanceOf(PlaceNotFoundException.class);
    PlaceId place = place();
    long foreign = service(place());
    assertThatThrownBy(
            () ->
                commitments.accept(
                    new AcceptCommitment(place, foreign, ACCEPTED, "№ 1", ACCEPTED), null))
        .hasMessageContaining("serviceId");
  }

  @ParameterizedTest(name = "visited on {0}, {1}: {2}")
  @CsvSource({
    "2026-02-28, accepted, audit-before-acceptance",
    "2026-03-01, accepted, ''",
    "2026-03-02, submitted, audit-not-accepted",
    "2026-03-02, returned, audit-does-not-count",
    "2026-03-02, withdrawn, audit-does-not-count",
    "2026-03-02, draft, audit-not-submitted"
  })
  void isConfirmedByAnAcceptedAuditFromTheDayOfAcceptanceOn(
      LocalDate day, String status, String problem) {
    PlaceId place = place();
    CommitmentId id = commitments.accept(forPlace(place), null).id();
    AuditId audit = audit(place, day, status);
    if (problem.isEmpty()) {
      Commitment confirmed = commitments.confirm(id, audit, null);
      assertThat(confirmed.confirmation().orElseThrow().confirmedOn()).isEqualTo(day);
      assertThat(changes(place)).isEqualTo(2);
      assertThatThrownBy(() -> commitments.confirm(id, audit, null))
          .isInstanceOf(CommitmentConfirmedException.class);
    } else {
      assertThatThrownBy(() -> commitments.confirm(id, audit, null)).hasMessageContaining(problem);
    }
  }

  @Test
  void isNotConfirmedByAnAuditOfAnotherPlace() {
    CommitmentId id = commitments.accept(forPlace(place()), null).id();
    AuditId elsewhere = audit(place(), ACCEPTED, "accepted");
    assertThatThrownBy(() -> commitments.confirm(id, elsewhere, null))
        .hasMessageContaining("audit-of-another-place");
  }

  @Test
  void offersOnlyAuditsThatCanConfirm() {
    PlaceId place = place();
    Commitment commitment = commitments.accept(forPlace(place), null);
    PersonId reader = new PersonId(person());
    audit(place, ACCEPTED.minusDays(1), "accepted");
    audit(place, ACCEPTED.plusDays(2), "draft");
    audit(place, ACCEPTED.plusDays(3), "submitted");
    AuditId good = audit(place, ACCEPTED.plusDays(1), "accepted");
    assertThat(commitments.findConfirmingAudits(commitment, reader))
        .extracting(Audit::id)
        .containsExactly(good);
  }

  @Test
  void saysWhichCommitmentDoesNotExist() {
    assertThatThrownBy(() -> commitments.getCommitment(new CommitmentId(999_999_999)))
        .isInstanceOf(CommitmentNotFoundException.class);
  }
}
