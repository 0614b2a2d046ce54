package kz.qadam.replay;

import kz.qadam.place.PlaceId;
import kz.qadam.standard.PackComparison.Flip;
import kz.qadam.territory.KatoCode;

/** One place that flips for one group, and where it lies. */
public record FoundFlip(PlaceId place, KatoCode territory, Flip flip) {}
