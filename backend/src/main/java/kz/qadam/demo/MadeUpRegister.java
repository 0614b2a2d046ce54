package kz.qadam.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that is made up, but for audits and commitments.
 *
 * @param town places of the town, numbered from 1
 * @param country places of the national register, numbered on from the town's last
 * @param background streets, water, green and houses of the town
 */
public record MadeUpRegister(
    List<MadeUpPlace> town, List<MadeUpPlace> country, List<BackgroundFeature> background) {

  public MadeUpRegister {
    town = List.copyOf(town);
    country = List.copyOf(country);
    background = List.copyOf(background);
  }

  public Stream<MadeUpPlace> places() {
    return Stream.concat(town.stream(), country.stream());
  }

  public int size() {
    return town.size() + country.size();
  }
}
