package kz.qadam.map.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.map.MapView;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.PlaceListings;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKinds;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The state of the map page as its address holds it.
 *
 * @param words searched for; empty: nothing
 * @param page of the list, from 1
 */
record MapQuery(
    String words,
    Set<String> kinds,
    Optional<KatoCode> territory,
    Set<DisabilityGroup> groups,
    Set<AccessState> states,
    Optional<BoundingBox> box,
    int page,
    Optional<PlaceId> selected) {

  private static final int MAX_WORDS_LENGTH = 200;
  private static final int MAX_PAGE = Integer.MAX_VALUE / PlaceListings.PAGE_SIZE - 1;

  /**
   * Reads all parameters but the zoom.
   *
   * @throws kz.qadam.problem.ServiceException names all wrong fields at once
   */
  static MapQuery parse(MultiValueMap<String, String> parameters, PlaceKinds kinds) {
    QueryReader reader = new QueryReader(parameters);
    MapQuery query = read(reader, kinds);
    reader.finish();
    return query;
  }

  /**
   * The part of the map in {@code bbox} and {@code zoom}; both are needed.
   *
   * @throws kz.qadam.problem.ServiceException one is missing or they do not fit together
   */
  static MapView parseView(MultiValueMap<String, String> parameters) {
    QueryReader reader = new QueryReader(parameters);
    for (String needed : new String[] {"bbox", "zoom"}) {
      if (reader.findText(needed).isEmpty()) {
        reader.refuse(FieldProblem.of(needed, "required"));
      }
    }
    Optional<BoundingBox> box = reader.find("bbox", "not-a-box", BoundingBox::parse);
    int zoom = reader.getWhole("zoom", 0, MapView.MAX_ZOOM, 0);
    reader.finish();
    Optional<MapView> view =
        reader.find("bbox", "view-too-wide", _ -> new MapView(box.orElseThrow(), zoom));
    reader.finish();
    return view.orElseThrow();
  }

  private static MapQuery read(QueryReader reader, PlaceKinds kinds) {
    String words = reader.findText("q").orElse("");
    if (words.length() > MAX_WORDS_LENGTH) {
      reader.refuse(FieldProblem.of("q", "too-long", MAX_WORDS_LENGTH));
    }
    return new MapQuery(
        words,
        reader.list("kind", code -> knownKind(code, kinds)),
        reader.find("territory", "unknown-value", KatoCode::new),
        reader.list("group", MapQuery::group),
        reader.list("level", MapQuery::state),
        reader.find("bbox", "not-a-box", BoundingBox::parse),
        reader.getWhole("page", 1, MAX_PAGE, 1),
        reader.find("selected", "not-a-number", text -> new PlaceId(Long.parseLong(text))));
  }

  private static String knownKind(String code, PlaceKinds kinds) {
    if (kinds.findKind(code).isEmpty()) {
      throw new IllegalArgumentException("no kind " + code);
    }
    return code;
  }

  private static DisabilityGroup group(String code) {
    if (code.length() != 1) {
      throw new IllegalArgumentException("no group " + code);
    }
    return DisabilityGroup.of(code.charAt(0));
  }

  private static AccessState state(String code) {
    return Arrays.stream(AccessState.values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no level " + code));
  }

  /** Whether anything but words and the part of the map narrows the list. */
  boolean isFiltered() {
    return territory.isPresent() || !kinds.isEmpty() || !groups.isEmpty() || !states.isEmpty();
  }

  /** Everything but the words, which only the database can look for. */
  PlaceFilter filter() {
    return new PlaceFilter(kinds, territory.orElse(null), groups, states, null, box.orElse(null));
  }

  MapQuery withPage(int other) {
    return new MapQuery(words, kinds, territory, groups, states, box, other, selected);
  }

  MapQuery withSelected(PlaceId place) {
    return new MapQuery(words, kinds, territory, groups, states, box, page, Optional.of(place));
  }

  MapQuery withBox(BoundingBox other) {
    return new MapQuery(
        words, kinds, territory, groups, states, Optional.of(other), 1, Optional.empty());
  }

  MapQuery everywhere() {
    return new MapQuery(
        words, kinds, territory, groups, states, Optional.empty(), 1, Optional.empty());
  }

  /** Address of the page in this state, with its parameters in a fixed order. */
  String href() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
    if (!words.isEmpty()) {
      address.queryParam("q", words);
    }
    kinds.forEach(kind -> address.queryParam("kind", kind));
    territory.ifPresent(code -> address.queryParam("territory", code));
    Arrays.stream(DisabilityGroup.values())
        .filter(groups::contains)
        .forEach(group -> address.queryParam("group", group.code()));
    Arrays.stream(AccessState.values())
        .filter(states::contains)
        .forEach(state -> address.queryParam("level", state.code()));
    box.ifPresent(sides -> address.queryParam("bbox", BoxText.of(sides)));
    if (page > 1) {
      address.queryParam("page", page);
    }
    selected.ifPresent(id -> address.queryParam("selected", id));
    return address.encode().build().toUriString();
  }
}
