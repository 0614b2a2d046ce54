package kz.qadam.audit;

import kz.qadam.place.PlaceId;
import kz.qadam.standard.PlaceFacts;
import kz.qadam.territory.KatoCode;

/** What is known of one audited place now, and where it lies. */
public record KnownPlace(PlaceId place, KatoCode territory, PlaceFacts facts) {}
