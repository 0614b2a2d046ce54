package kz.qadam.fieldwork.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.qadam.account.PersonId;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of a draw, and the shares of auditors against every way of sharing out. */
class LotTest {

  private static final Random RANDOM = new Random(20261126);

  private static FramedAudit audit(long by, @Nullable Long decider) {
    return new FramedAudit(
        new AuditId(new UUID(RANDOM.nextLong(), RANDOM.nextLong())),
        new PlaceId(1 + RANDOM.nextInt(1_000_000)),
        new PersonId(by),
        decider == null ? null : new PersonId(decider));
  }

  private static List<FramedAudit> audits(int size, int auditors) {
    return IntStream.range(0, size)
        .mapToObj(
            _ ->
                audit(
                    1 + RANDOM.nextInt(auditors + 1),
                    RANDOM.nextBoolean() ? 1L + RANDOM.nextInt(auditors + 1) : null))
        .toList();
  }

  private static List<PersonId> people(int size) {
    return LongStream.rangeClosed(1, size).mapToObj(PersonId::new).toList();
  }

  /** As somebody does who checks a draw, with nothing of ours. */
  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSeedAloneOrdersTheFrameHoweverItWasRead() {
    List<FramedAudit> frame = audits(40, 3);
    List<FramedAudit> shuffled = new ArrayList<>(frame);
    Collections.shuffle(shuffled, RANDOM);
    String seed = "0f".repeat(32);
    List<FramedAudit> expected =
        frame.stream()
            .sorted(Comparator.comparing(one -> sha256(seed + "/" + one.audit().value())))
            .toList();
    assertThat(Lot.order(seed, frame)).isEqualTo(expected).isNotEqualTo(frame);
    assertThat(Lot.order(seed, shuffled)).isEqualTo(expected);
    assertThat(Lot.order("1f".repeat(32), frame)).isNotEqualTo(expected);
  }

  @Test
  void seedsAreLongAndNeverTheSame() {
    assertThat(Lot.newSeed()).matches("[0-9a-f]{64}").isNotEqualTo(Lot.newSeed());
  }

  @Test
  void sharesAreAsEvenAsAnySharingOutAllows() {
    int compared = 0;
    for (int round = 0; round < 300; round++) {
      List<PersonId> auditors = people(2 + RANDOM.nextInt(2));
      List<FramedAudit> drawn =
          audits(1 + RANDOM.nextInt(6), auditors.size()).stream()
              .filter(one -> auditors.stream().anyMatch(one::isNewTo))
              .toList();
      Map<FramedAudit, PersonId> given = Lot.spread(drawn, auditors);
      assertThat(given.keySet()).containsExactlyInAnyOrderElementsOf(drawn);
      given.forEach((audit, auditor) -> assertThat(audit.isNewTo(auditor)).isTrue());
      assertThat(unevenness(new ArrayList<>(given.values()), auditors))
          .isEqualTo(leastUneven(drawn, auditors, new ArrayList<>()));
      compared += drawn.isEmpty() ? 0 : 1;
    }
    assertThat(compared).isGreaterThan(200);
  }

  /** The sum of squared loads: least where loads are as even as can be. */
  private static long unevenness(List<PersonId> given, List<PersonId> auditors) {
    return auditors.stream()
        .mapToLong(one -> given.stream().filter(one::equals).count())
        .map(load -> load * load)
        .sum();
  }

  private static long leastUneven(
      List<FramedAudit> drawn, List<PersonId> auditors, List<PersonId> given) {
    if (given.size() == drawn.size()) {
      return unevenness(given, auditors);
    }
    long least = Long.MAX_VALUE;
    for (PersonId auditor : auditors) {
      if (drawn.get(given.size()).isNewTo(auditor)) {
        given.add(auditor);
        least = Math.min(least, leastUneven(drawn, auditors, given));
        given.removeLast();
      }
    }
    return least;
  }

  /** The case in which giving each to whoever has fewest so far goes wrong. */
  @Test
  void whatIsGivenAlreadyIsPassedOn() {
    FramedAudit forBoth = audit(9, null);
    FramedAudit forFirstOnly = audit(2, null);
    Map<FramedAudit, PersonId> given = Lot.spread(Arrays.asList(forBoth, forFirstOnly), people(2));
    assertThat(given)
        .containsEntry(forBoth, new PersonId(2))
        .containsEntry(forFirstOnly, new PersonId(1));
  }

  @Test
  void anAuditThatNobodyMayRepeatIsNamed() {
    assertThatThrownBy(() -> Lot.spread(List.of(audit(1, 2L)), people(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody is new to");
  }
}
