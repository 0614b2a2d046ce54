package kz.qadam.account.internal;

import java.util.Optional;
import kz.qadam.account.PlaceSubject;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import org.springframework.stereotype.Component;

/** Addresses that name the place itself. */
@Component
class PlaceItself implements PlaceSubject {

  private final PlaceService places;

  PlaceItself(PlaceService places) {
    this.places = places;
  }

  @Override
  public String name() {
    return "place";
  }

  @Override
  public Optional<PlaceId> findPlace(String id) {
    return id.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new PlaceId(Long.parseLong(id)))
            .filter(place -> places.findWhereabouts(place).isPresent())
        : Optional.empty();
  }
}
