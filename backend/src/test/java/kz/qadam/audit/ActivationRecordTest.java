package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.qadam.QadamApplication;
import kz.qadam.TestDatabase;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ActivationRecordTest {

  @Test
  void nodesStartingAtOnceRecordThePackInForceOnce() {
    String url = TestDatabase.empty("activation_nodes").url();
    List<CompletableFuture<ConfigurableApplicationContext>> nodes =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> start(url, WebApplicationType.REACTIVE)))
            .limit(2)
            .toList();
    List<ConfigurableApplicationContext> running =
        nodes.stream().map(CompletableFuture::join).toList();
    ConfigurableApplicationContext node = running.getFirst();
    List<LedgerEntry> entries = activations(node);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().kind()).isEqualTo("standard-pack-activated");
    StandardPacks packs = node.getBean(StandardPacks.class);
    assertThat(entries.getFirst().content())
        .contains(packs.current().id())
        .contains(packs.currentFileHashes().values());
    running.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void aStartRecordsThePackAgainWhenAnotherOneWasRecordedLastAndLevelsFollowIt() {
    String url = TestDatabase.empty("activation_change").url();
    try (ConfigurableApplicationContext first = start(url, WebApplicationType.REACTIVE)) {
      activateAnother(first);
    }
    try (ConfigurableApplicationContext second = start(url, WebApplicationType.REACTIVE)) {
      List<LedgerEntry> entries = activations(second);
      assertThat(entries).hasSize(3);
      assertThat(entries.getLast().content()).isEqualTo(entries.getFirst().content());
      assertThat(second.getBean(Ledger.class).findMisfit(List.of())).isEmpty();
      assertThat(packContent(second))
          .startsWith(second.getBean(StandardPacks.class).current().version());
    }
  }

  @Test
  void aCommandActivatesNothing() {
    String url = TestDatabase.empty("activation_command").url();
    try (ConfigurableApplicationContext command = start(url, WebApplicationType.NONE)) {
      assertThat(activations(command)).isEmpty();
    }
  }

  private static ConfigurableApplicationContext start(String url, WebApplicationType type) {
    return new SpringApplicationBuilder(QadamApplication.class)
        .web(type)
        .run("--server.port=0", "--spring.datasource.url=" + url);
  }

  private static List<LedgerEntry> activations(ConfigurableApplicationContext node) {
    return node.getBean(Ledger.class).listEntries("standard-pack");
  }

  /** As a release with another pack does. */
  private static void activateAnother(ConfigurableApplicationContext node) {
    Decision other =
        new Decision(
            Decision.Kind.STANDARD_PACK_ACTIVATED,
            "standard-pack",
            "operator",
            Map.of("pack", "another", "version", "2"));
    new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> node.getBean(Ledger.class).append(other));
    node.getBean(JdbcClient.class).sql("UPDATE level_packs SET content = 'another'").update();
  }

  private static String packContent(ConfigurableApplicationContext node) {
    return node.getBean(JdbcClient.class)
        .sql("SELECT content FROM level_packs")
        .query(String.class)
        .single();
  }
}
