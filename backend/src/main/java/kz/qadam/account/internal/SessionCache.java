package kz.qadam.account.internal;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is signed in, for a few seconds, so that a page with twenty files asks the database once. A
 * session revoked on another node is out when its entry is.
 */
@Component
class SessionCache {

  static final Duration LIFE = Duration.ofSeconds(10);
  private static final int MOST_TOKENS = 100_000;

  /** Loads run on virtual threads: whoever asks may be the event loop. */
  private final AsyncCache<String, Optional<SignedIn>> byToken =
      Caffeine.newBuilder()
          .expireAfterWrite(LIFE)
          .maximumSize(MOST_TOKENS)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .buildAsync();

  CompletableFuture<Optional<SignedIn>> get(
      String token, Function<String, Optional<SignedIn>> read) {
    return byToken.get(token, read);
  }

  /** Asks the database again about this person, once the open transaction has ended well. */
  void forgetAfterCommit(PersonId person) {
    forgetAfterCommit(found -> found.person().equals(person));
  }

  private void forgetAfterCommit(Predicate<SignedIn> changed) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            byToken.synchronous().asMap().values().removeIf(one -> one.filter(changed).isPresent());
          }
        });
  }
}
