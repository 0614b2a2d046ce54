package kz.qadam.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kz.qadam.RolledBack;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditNotFoundException;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class OldDraftsTest {

  @Autowired OldDrafts old;
  @Autowired AuditStore store;
  @Autowired AuditService audits;
  @Autowired JdbcClient sql;

  @Test
  void deletesDraftsThatNobodySavedForNinetyDaysAndNothingElse() {
    PlaceId school = PlaceRows.aSchool(sql, "№7 мектеп");
    AuditId abandoned = draftSavedDaysAgo(school, 91);
    AuditId recent = draftSavedDaysAgo(school, 89);
    AuditId submitted = draftSavedDaysAgo(school, 91);
    audits.submit(submitted, null);

    old.delete();

    assertThatThrownBy(() -> audits.getDraft(abandoned)).isInstanceOf(AuditNotFoundException.class);
    assertThat(audits.getDraft(recent).id()).isEqualTo(recent);
    assertThat(audits.findAudit(submitted)).isPresent();
  }

  @Test
  void refusesToKeepDraftsForLessThanADay() {
    assertThatThrownBy(() -> new OldDrafts(store, Clock.systemUTC(), Duration.ofHours(23)))
        .hasMessageContaining("a day or more");
  }

  private AuditId draftSavedDaysAgo(PlaceId place, int days) {
    AuditId id = audits.startVisit(place).id();
    audits.saveDraft(
        id, Map.of("auditor", "Айгүл", "visited_on", "2026-10-12", "0.COR-01.value", "1600"));
    sql.sql("UPDATE audits SET saved_at = now() - make_interval(days => ?) WHERE id = ?")
        .params(days, id.value())
        .update();
    return id;
  }
}
