package kz.qadam.map.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.DisabilityGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/** The map answers on the threads of the web server, which serve everybody. */
class MemoryNeverBlocksTest {

  private static final String GUARDED = "never-block";
  private static final PlaceFilter FOR_WHEELCHAIRS =
      new PlaceFilter(
          Set.of("EDU"), null, Set.of(DisabilityGroup.WHEELCHAIR), Set.of(), null, null);

  private final MemoryPlaceMap map =
      PlaceIndexTest.mapOf(PlaceIndexTest.indexOf(new MadePlaces(3).rows(5_000)));

  @BeforeAll
  static void watchGuardedThreadsOnly() {
    BlockHound.builder()
        .nonBlockingThreadPredicate(_ -> thread -> thread.getName().equals(GUARDED))
        .install();
  }

  private static <T> T onGuardedThread(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    result.completeAsync(work, task -> Thread.ofPlatform().name(GUARDED).start(task));
    return result.join();
  }

  @Test
  void theGuardSeesBlocking() {
    assertThatThrownBy(() -> onGuardedThread(MemoryNeverBlocksTest::sleep))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(BlockingOperationError.class);
  }

  private static boolean sleep() {
    try {
      Thread.sleep(1);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void everyAnswerComesFromMemory() {
    MapView view = new MapView(new BoundingBox(60, 42, 80, 52), 6);
    Position centre = view.centre();
    List<PlaceId> ids = List.of(new PlaceId(1), new PlaceId(2));
    assertThat(onGuardedThread(() -> map.draw(FOR_WHEELCHAIRS, view).items())).isNotEmpty();
    assertThat(onGuardedThread(() -> map.count(FOR_WHEELCHAIRS).total())).isPositive();
    assertThat(onGuardedThread(() -> map.findExtent(FOR_WHEELCHAIRS))).isPresent();
    assertThat(onGuardedThread(() -> map.findNearest(FOR_WHEELCHAIRS, centre, 0, 20).places()))
        .hasSize(20);
    assertThat(onGuardedThread(() -> map.findPlaces(FOR_WHEELCHAIRS, ids))).hasSize(2);
    assertThat(onGuardedThread(map::revision)).isEqualTo(7);
  }
}
