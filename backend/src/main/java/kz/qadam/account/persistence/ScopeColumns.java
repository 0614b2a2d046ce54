package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import kz.qadam.account.GrantScope;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** A scope as columns; territory and organisation are both NULL for the whole country. */
final class ScopeColumns {

  private ScopeColumns() {}

  static @Nullable String territory(GrantScope scope) {
    return switch (scope) {
      case GrantScope.Territory(KatoCode code) -> column(code);
      case GrantScope.AssignedPlaces(KatoCode within) -> column(within);
      case GrantScope.Organisation _ -> null;
    };
  }

  private static @Nullable String column(KatoCode code) {
    return code.equals(KatoCode.COUNTRY) ? null : code.value();
  }

  static boolean onlyAssigned(GrantScope scope) {
    return scope instanceof GrantScope.AssignedPlaces;
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
    KatoCode code = kato == null ? KatoCode.COUNTRY : new KatoCode(kato);
    return row.getBoolean("only_assigned")
        ? new GrantScope.AssignedPlaces(code)
        : new GrantScope.Territory(code);
  }
}
