package kz.qadam.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qadam.TestDatabase;
import kz.qadam.account.AccountService;
import kz.qadam.account.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class OldRecordsTest {

  @Autowired OldRecords old;
  @Autowired AccountService accounts;
  @Autowired JdbcClient sql;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("old_records")::url);
  }

  @Test
  void whatExpiredThirtyDaysAgoIsDeletedAndNothingElse() {
    PersonId person = accounts.createForDemo("old", "Ескі", "күзгі жаңбыр жауды");
    for (String age :
        new String[] {"31 days", "30 days 1 minute", "29 days 23 hours", "-1 hours"}) {
      sql.sql(
              """
              INSERT INTO sessions (person_id, token_hash, device, created_at, last_seen_at, expires_at)
              VALUES (:person, sha256(:age::bytea), :age, now() - interval '90 days', now(),
                      now() - :age::interval)
              """)
          .param("person", person.value())
          .param("age", age)
          .update();
      sql.sql(
              """
              INSERT INTO invitations (token_hash, role, valid_from, display_name, invited_by, created_at, expires_at)
              VALUES (sha256(:age::bytea), 'auditor', current_date, :age, :person,
                      now() - interval '90 days', now() - :age::interval)
              """)
          .param("person", person.value())
          .param("age", age)
          .update();
    }
    old.delete();
    assertThat(sql.sql("SELECT device FROM sessions").query(String.class).list())
        .containsExactlyInAnyOrder("29 days 23 hours", "-1 hours");
    assertThat(sql.sql("SELECT display_name FROM invitations").query(String.class).list())
        .containsExactlyInAnyOrder("29 days 23 hours", "-1 hours");
  }
}
