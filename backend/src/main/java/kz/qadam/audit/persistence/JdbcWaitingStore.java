package kz.qadam.audit.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.WaitingAudits;
import kz.qadam.audit.WaitingQuery;
import kz.qadam.audit.internal.WaitingStore;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads waiting audits page by page, each page beginning after the last audit of the one before.
 */
@Repository
class JdbcWaitingStore implements WaitingStore {

  /** Of somebody erased, neither a name nor a search for it finds anything. */
  private static final String WAITING =
      """
       FROM audits a JOIN places p ON p.id = a.place_id
        LEFT JOIN audit_decisions d ON d.audit_id = a.id
      WHERE a.status = 'submitted' AND d.audit_id IS NULL AND p.removed_at IS NULL
        AND a.submitted_by IS DISTINCT FROM :maker
        AND EXISTS (
          SELECT FROM unnest(:firsts, :lasts) AS scope (first, last)
          WHERE p.territory_kato BETWEEN scope.first AND scope.last)
        AND (p.id = :number OR concat_ws(' ', p.name_kk, p.name_ru, p.name_en, p.address_kk,
          p.address_ru, p.address_en, %s) ILIKE ALL (:words))
      """
          .formatted(JdbcAuditStore.SIGNED_AS);

  private final JdbcClient sql;

  JdbcWaitingStore(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public WaitingAudits findWaiting(List<KatoCode> territories, PersonId maker, WaitingQuery query) {
    Map<String, @Nullable Object> scope = new HashMap<>();
    scope.put("maker", maker.value());
    scope.put("firsts", codes(territories, KatoCode::firstWithin));
    scope.put("lasts", codes(territories, KatoCode::lastWithin));
    scope.put("words", patterns(query));
    scope.put("number", query.placeNumber().orElse(null));
    long total = sql.sql("SELECT count(*)" + WAITING).params(scope).query(Long.class).single();
    return new WaitingAudits(
        sql.sql("SELECT " + JdbcAuditStore.COLUMNS + WAITING + page(query.order()))
            .params(scope)
            .param("after", value(query.after()))
            .param("limit", query.limit())
            .query(AuditRows::read)
            .list(),
        total);
  }

  /** An audit that was decided on meanwhile still says where the next page begins. */
  private static String page(WaitingQuery.Order order) {
    String first =
        switch (order) {
          case OLDEST_FIRST -> "";
          case BY_TERRITORY -> "p.territory_kato, ";
          case BY_PLACE -> "coalesce(p.name_kk, p.name_ru, p.name_en, ''), p.id, ";
        };
    return """
          AND (CAST(:after AS uuid) IS NULL OR (%1$s) >
            (SELECT %1$s FROM audits a JOIN places p ON p.id = a.place_id WHERE a.id = :after))
        ORDER BY %1$s LIMIT :limit"""
        .formatted(first + "a.submitted_at, a.id");
  }

  private static @Nullable Object value(@Nullable AuditId after) {
    return after == null ? null : after.value();
  }

  private static String[] patterns(WaitingQuery query) {
    return query.listWords().stream()
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }

  private static String[] codes(List<KatoCode> territories, UnaryOperator<KatoCode> end) {
    return territories.stream().map(end).map(KatoCode::value).toArray(String[]::new);
  }
}
