package kz.qadam.demo;

import org.jspecify.annotations.Nullable;

/**
 * A street, house, water or green of the made-up town, drawn under the places.
 *
 * @param kind as {@code background_features.kind} has it, e.g. {@code major_road}
 * @param name in Kazakh; null: none
 */
public record BackgroundFeature(String kind, @Nullable String name, Shape shape) {}
