package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.fieldwork.TabletVisit.Recorded;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Random schedules of delivery over two nodes: batches shuffled, split, doubled, at the same time,
 * and with the nodes stopped and started in between, end as one ordered delivery does.
 */
class FieldworkSchedulesTest {

  private static final int SCHEDULES = 24;
  private static final int RESTART_EVERY = 12;
  private static final String URL = TestDatabase.empty("fieldwork_schedules").url();

  private static final List<ConfigurableApplicationContext> NODES =
      new ArrayList<>(List.of(start(), start()));

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(QadamApplication.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + URL,
            "--qadam.limits.writes-per-minute.person=100000");
  }

  @AfterAll
  static void stop() {
    NODES.forEach(ConfigurableApplicationContext::close);
  }

  private final String session =
      TestPeople.signIn(NODES.getFirst(), Role.AUDITOR, GrantScope.COUNTRY);

  private JdbcClient sql() {
    return NODES.getFirst().getBean(JdbcClient.class);
  }

  /** What is the same for two visits in which the same was recorded, whenever it arrived. */
  private record EndState(String state, List<String> facts, long finishedBy, List<String> fields) {}

  private EndState endState(TabletVisit visit) {
    JsonNode found = new Tablet(NODES.getLast(), session).visit(visit.id());
    AuditService audits = NODES.getLast().getBean(AuditService.class);
    AuditId audit = AuditId.find(found.path("audit").asString()).orElseThrow();
    boolean isSubmitted = audits.findAudit(audit).isPresent();
    return new EndState(
        found.path("state").asString(),
        audits.listObservations(audit).stream()
            .map(seen -> seen.entrance() + " " + seen.criterion() + " " + seen.observation())
            .toList(),
        sql()
            .sql(
                "SELECT coalesce(max(finished_seq), 0) FROM fieldwork_submissions WHERE audit_id = ?::uuid")
            .param(audit.toString())
            .query(Long.class)
            .single(),
        isSubmitted
            ? List.of()
            : audits.getDraft(audit).fields().entrySet().stream()
                .map(Object::toString)
                .sorted()
                .toList());
  }

  /** Two visits of the same seed differ in their ids and their place only. */
  private TabletVisit aVisit(long seed) {
    Random random = new Random(seed);
    PlaceId school = PlaceRows.aSchool(sql(), "№" + seed + " мектеп");
    StandardPack pack = NODES.getFirst().getBean(StandardPacks.class).current();
    TabletVisit visit = TabletVisit.at(school, pack.id(), pack.version());
    int answers = random.nextInt(20, 60);
    for (int i = 0; i < answers; i++) {
      String value = random.nextInt(8) == 0 ? "кең" : Integer.toString(random.nextInt(600, 2000));
      visit.answer("0.COR-01.value", value);
      visit.answer("1.DOR-01.value", Integer.toString(random.nextInt(600, 1200)));
      if (random.nextInt(12) == 0) {
        visit.finished();
      }
    }
    return random.nextInt(4) == 0 ? visit : visit.finished();
  }

  private static List<List<Recorded>> batches(TabletVisit visit, Random random) {
    List<Recorded> rest = new ArrayList<>(visit.items());
    visit.items().stream().filter(_ -> random.nextInt(5) == 0).forEach(rest::add);
    Collections.shuffle(rest, random);
    List<List<Recorded>> batches = new ArrayList<>();
    while (!rest.isEmpty()) {
      int size = Math.min(rest.size(), random.nextInt(1, 30));
      batches.add(List.copyOf(rest.subList(0, size)));
      rest.subList(0, size).clear();
    }
    batches.addAll(batches.stream().filter(_ -> random.nextInt(3) == 0).toList());
    return batches;
  }

  private void deliver(List<List<Recorded>> batches, Random random) {
    List<CompletableFuture<JsonNode>> underWay = new ArrayList<>();
    for (List<Recorded> batch : batches) {
      Tablet tablet = new Tablet(NODES.get(random.nextInt(2)), session);
      underWay.add(
          CompletableFuture.supplyAsync(() -> tablet.send(batch), Thread::startVirtualThread));
      if (random.nextInt(3) > 0) {
        underWay.forEach(CompletableFuture::join);
      }
    }
    underWay.forEach(sent -> assertThat(sent.join().path("refused").size()).isZero());
  }

  private Map<String, String> bodies(TabletVisit visit) {
    Map<String, String> bodies = new HashMap<>();
    sql()
        .sql("SELECT id::text, body FROM fieldwork_items WHERE visit_id = ?::uuid")
        .param(visit.id())
        .query(
            row -> {
              bodies.put(row.getString("id"), row.getString("body"));
            });
    return bodies;
  }

  @Test
  void whateverTheScheduleTheEndIsThatOfOneOrderedDelivery() {
    int submitted = 0;
    for (long seed = 1; seed <= SCHEDULES; seed++) {
      Random random = new Random(seed);
      TabletVisit ordered = aVisit(seed);
      new Tablet(NODES.getFirst(), session).send(ordered.items());
      TabletVisit scattered = aVisit(seed);
      List<List<Recorded>> batches = batches(scattered, random);
      int half = batches.size() / 2;
      deliver(batches.subList(0, half), random);
      if (seed % RESTART_EVERY == 0) {
        restart();
      }
      deliver(batches.subList(half, batches.size()), random);

      assertThat(endState(scattered)).as("seed %s", seed).isEqualTo(endState(ordered));
      Map<String, String> sent = new HashMap<>();
      scattered.items().forEach(item -> sent.put(item.id(), item.body()));
      assertThat(bodies(scattered)).as("seed %s", seed).isEqualTo(sent);
      submitted += endState(scattered).finishedBy() > 0 ? 1 : 0;
    }
    assertThat(submitted).isBetween(SCHEDULES / 2, SCHEDULES - 1);
  }

  /** Both: in one process they share the threads of the network, which end with the first. */
  private static void restart() {
    NODES.forEach(ConfigurableApplicationContext::close);
    NODES.replaceAll(_ -> start());
  }
}
