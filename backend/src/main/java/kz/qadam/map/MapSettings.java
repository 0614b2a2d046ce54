package kz.qadam.map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an installation sets up its map.
 *
 * @param rasterUrl template of an outside tile server, e.g. {@code
 *     https://tiles.example.kz/{z}/{x}/{y}.png}; empty: the background comes from this installation
 * @param rasterAttribution what the tile server asks to be shown
 */
@ConfigurationProperties("qadam.map")
public record MapSettings(
    @DefaultValue("") String rasterUrl, @DefaultValue("") String rasterAttribution) {}
