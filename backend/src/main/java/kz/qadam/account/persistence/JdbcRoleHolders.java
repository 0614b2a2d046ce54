package kz.qadam.account.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.RoleHolders;
import kz.qadam.territory.KatoCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code grants} from the side of the territory. */
@Repository
class JdbcRoleHolders implements RoleHolders {

  private final JdbcClient sql;
  private final Clock clock;

  JdbcRoleHolders(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public List<NamedPerson> findHolders(Role role, KatoCode territory) {
    return sql
        .sql(
            """
            SELECT DISTINCT p.id, p.display_name, g.territory_kato
            FROM grants g JOIN people p ON p.id = g.person_id
            WHERE g.role = :role AND g.organisation_id IS NULL AND p.erased_at IS NULL
              AND g.ended_at IS NULL AND g.valid_from <= :today
              AND (g.valid_to IS NULL OR g.valid_to > :today)
            ORDER BY p.display_name, p.id""")
        .param("role", role.code())
        .param("today", LocalDate.now(clock))
        .query(
            (row, _) -> {
              String kato = row.getString("territory_kato");
              boolean holds = kato == null || new KatoCode(kato).contains(territory);
              return new Holder(
                  new NamedPerson(new PersonId(row.getLong("id")), row.getString("display_name")),
                  holds);
            })
        .list()
        .stream()
        .filter(Holder::holds)
        .map(Holder::person)
        .distinct()
        .toList();
  }

  private record Holder(NamedPerson person, boolean holds) {}
}
