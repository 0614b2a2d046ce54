package kz.qadam.fieldwork.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.qadam.fieldwork.BatchReceipt.Refusal;
import kz.qadam.fieldwork.ItemBatch.SentItem;
import kz.qadam.fieldwork.TabletVisit;
import kz.qadam.fieldwork.TabletVisit.Recorded;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitItemsTest {

  private static final String PHOTO = "ab".repeat(32);

  private static VisitItems read(List<Recorded> sent) {
    return new VisitItems(
        sent.stream().map(VisitItemsTest::find).map(Optional::orElseThrow).toList(), Map.of());
  }

  private static Optional<Item> find(Recorded sent) {
    return ItemReader.find(sentItem(sent));
  }

  private static SentItem sentItem(Recorded sent) {
    return new SentItem(UUID.fromString(sent.id()), sent.sha256(), sent.body());
  }

  private static TabletVisit aVisit() {
    return TabletVisit.at(new PlaceId(7), "st-rk", "1");
  }

  private static TabletVisit withPhoto(TabletVisit visit) {
    return visit.record(
        "photo",
        "photo",
        PHOTO,
        "bytes",
        1000,
        "type",
        "image/jpeg",
        "about",
        "1.DOR-01",
        "alt",
        Map.of("kk", "Есік"),
        "takenAt",
        "2026-11-01T09:31:00Z");
  }

  @Test
  void theLastValueOfAFieldCountsAndABlankOneClearsIt() {
    TabletVisit visit =
        aVisit()
            .answer("0.COR-01.value", "1500")
            .answer("visit_note", "қар")
            .answer("0.COR-01.value", "900");
    visit.answer("visit_note", " ");
    assertThat(read(visit.items()).fields(VisitItems.ALL))
        .containsEntry("0.COR-01.value", "900")
        .doesNotContainKey("visit_note");
    assertThat(read(visit.items()).fields(6)).containsEntry("0.COR-01.value", "1500");
  }

  @Test
  void whateverTheOrderOfArrivalTheSameFollows() {
    TabletVisit visit = aVisit();
    Random random = new Random(20261125);
    IntStream.range(0, 300)
        .forEach(
            i -> visit.answer("0.COR-0" + random.nextInt(1, 5) + ".value", Integer.toString(i)));
    VisitItems ordered = read(withPhoto(visit).finished().items());
    for (int round = 0; round < 50; round++) {
      List<Recorded> shuffled = new ArrayList<>(visit.items());
      Collections.shuffle(shuffled, random);
      VisitItems found = read(shuffled);
      assertThat(found).isEqualTo(ordered);
      assertThat(found.fields(VisitItems.ALL)).isEqualTo(ordered.fields(VisitItems.ALL));
    }
  }

  @Test
  void aPhotoCountsUntilItIsDroppedAndAgainWhenItIsTakenAgain() {
    TabletVisit visit = withPhoto(aVisit());
    assertThat(read(visit.items()).photos(VisitItems.ALL)).containsOnlyKeys(PHOTO);
    visit.record("photo-dropped", "photo", PHOTO);
    assertThat(read(visit.items()).photos(VisitItems.ALL)).isEmpty();
    assertThat(read(visit.items()).photos(5)).containsOnlyKeys(PHOTO);
    assertThat(read(withPhoto(visit).items()).photos(VisitItems.ALL)).containsOnlyKeys(PHOTO);
  }

  @Test
  void aFinishIsWholeOnceAllThatWasRecordedBeforeIsHere() {
    TabletVisit visit = aVisit().finished().answer("visit_note", "тағы").finished();
    assertThat(read(visit.items()).wholeFinishes()).containsExactly(5L, 7L);
    List<Recorded> gap = new ArrayList<>(visit.items());
    gap.remove(5);
    assertThat(read(gap).wholeFinishes()).containsExactly(5L);
    gap.remove(1);
    assertThat(read(gap).wholeFinishes()).isEmpty();
  }

  @Test
  void aFinishWaitsForNothingThatCouldNotBeRead() {
    TabletVisit visit = aVisit().answer("visit_note", "тағы").finished();
    List<Recorded> rest = new ArrayList<>(visit.items());
    UUID refused = UUID.fromString(rest.remove(4).id());
    VisitItems gap = read(rest);
    assertThat(gap.wholeFinishes()).isEmpty();
    assertThat(new VisitItems(gap.items(), Map.of(refused, 5L)).wholeFinishes())
        .containsExactly(6L);
    assertThat(new VisitItems(read(visit.items()).items(), Map.of(refused, 5L)).wholeFinishes())
        .containsExactly(6L);
    assertThat(new VisitItems(gap.items(), Map.of(refused, 7L)).wholeFinishes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"kind\":\"answer\"",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"answer\",\"seq\":1,\"at\":\"2026-11-01T09:30:00Z\",\"field\":\"a\"}",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"dance\",\"seq\":1,\"at\":\"2026-11-01T09:30:00Z\"}",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"finished\",\"seq\":0,\"at\":\"2026-11-01T09:30:00Z\",\"items\":1}",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"finished\",\"seq\":1.5,\"at\":\"2026-11-01T09:30:00Z\",\"items\":1}",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"finished\",\"seq\":1,\"at\":\"yesterday\",\"items\":1}",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"finished\",\"seq\":1,\"seq\":2,\"at\":\"2026-11-01T09:30:00Z\",\"items\":1}",
        "{\"id\":\"@\",\"visit\":\"@\",\"kind\":\"position\",\"seq\":1,\"at\":\"2026-11-01T09:30:00Z\",\"latitude\":91,\"longitude\":1,\"accuracy\":5}"
      })
  void whatIsNoItemIsNotRead(String body) {
    String id = TabletVisit.unusedId();
    assertThat(find(TabletVisit.envelope(id, body.replace("@", id)))).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1} letters: {2}")
  @CsvSource({
    "name, 200, true",
    "name, 201, false",
    "reason, 300, true",
    "reason, 301, false",
    "strokes, 67584, true",
    "strokes, 67585, false",
    "strokes, 98304, false" // longer than any item
  })
  void aSignatureIsNoLongerThanTheTabletLetsItBe(String field, int letters, boolean isRead) {
    Recorded sent =
        aVisit().record("signature", "signed", true, field, "ә".repeat(letters)).items().getLast();
    if (isRead) {
      assertThat(find(sent)).isPresent();
    } else {
      assertThatThrownBy(() -> ItemReader.readItem(sentItem(sent)))
          .isInstanceOfSatisfying(
              ItemReader.NoItem.class, no -> assertThat(no.why()).isEqualTo(Refusal.TOO_LONG));
    }
  }

  @Test
  void aSignatureWithoutTextInItsFieldsIsNotRead() {
    TabletVisit visit = aVisit().record("signature", "signed", true, "name", 7);
    assertThat(find(visit.items().getLast())).isEmpty();
    visit.record("signature", "signed", "yes");
    assertThat(find(visit.items().getLast())).isEmpty();
  }

  @Test
  void anItemUnderAnotherIdThanItsOwnIsNotRead() {
    Recorded answer = aVisit().items().getLast();
    assertThat(find(answer)).isPresent();
    assertThat(find(TabletVisit.envelope(TabletVisit.unusedId(), answer.body()))).isEmpty();
  }
}
