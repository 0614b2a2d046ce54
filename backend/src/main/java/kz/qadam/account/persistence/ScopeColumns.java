package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import kz.qadam.account.GrantScope;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** A scope as two columns, both NULL for the whole country. */
final class ScopeColumns {

  private ScopeColumns() {}

  static @Nullable String territory(GrantScope scope) {
    return scope instanceof GrantScope.Territory(KatoCode code) && !code.equals(KatoCode.COUNTRY)
        ? code.value()
        : null;
  }

  static @Nullable Long organisation(GrantScope scope) {
    return scope instanceof GrantScope.Organisation(long id) ? id : null;
  }

  static GrantScope scope(ResultSet row) throws SQLException {
    long organisation = row.getLong("organisation_id"); // 0: NULL
    if (organisation != 0) {
      return new GrantScope.Organisation(organisation);
    }
    String kato = row.getString("territory_kato");
    return kato == null ? GrantScope.COUNTRY : new GrantScope.Territory(new KatoCode(kato));
  }
}
