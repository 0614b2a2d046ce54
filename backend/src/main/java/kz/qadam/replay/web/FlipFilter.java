package kz.qadam.replay.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qadam.place.PlaceId;
import kz.qadam.replay.FlipQuery;
import kz.qadam.replay.FoundFlip;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.PackComparison.Flip;
import kz.qadam.territory.KatoCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which flips an address asks for, and from which on. What cannot be read is left out. */
record FlipFilter(FlipQuery query, Optional<FoundFlip> after) {

  static FlipFilter parse(UUID replay, MultiValueMap<String, String> values) {
    FlipQuery query =
        new FlipQuery(
            replay,
            read(values, "group", text -> DisabilityGroup.of(text.charAt(0))),
            read(values, "territory", KatoCode::new),
            read(values, "criterion", CriterionId::new));
    return new FlipFilter(query, read(values, "after", FlipFilter::last));
  }

  private static <T> Optional<T> read(
      MultiValueMap<String, String> values, String name, Function<String, T> parser) {
    String text = values.getFirst(name);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Number of the place and letter of the group, {@code 17K}. */
  private static FoundFlip last(String text) {
    int end = text.length() - 1;
    return new FoundFlip(
        new PlaceId(Long.parseLong(text.substring(0, end))),
        KatoCode.COUNTRY,
        new Flip(DisabilityGroup.of(text.charAt(end)), null, null, List.of()));
  }

  static String encode(FoundFlip last) {
    return last.place().value() + String.valueOf(last.flip().group().code());
  }

  /** The same conditions at another address. */
  UriComponentsBuilder at(String path) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(path).queryParam("replay", query.replay());
    query.group().ifPresent(group -> address.queryParam("group", group.code()));
    query.territory().ifPresent(code -> address.queryParam("territory", code));
    query.criterion().ifPresent(id -> address.queryParam("criterion", id));
    return address;
  }
}
