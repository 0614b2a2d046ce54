package kz.qadam.demo;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.place.OwnerClass;

/** Shares of owner classes among the places of one kind, in percent. */
public record OwnerMix(List<Part> parts) {

  public OwnerMix {
    parts = List.copyOf(parts);
    int sum = parts.stream().mapToInt(Part::percent).sum();
    if (sum != 100) {
      throw new IllegalArgumentException("owner shares add up to 100 %, were " + sum);
    }
  }

  /** One class and its share. */
  public record Part(OwnerClass ownerClass, int percent) {}

  /** Reads {@code local_executive:70 private:30}. */
  public static OwnerMix parse(String text) {
    List<Part> parts = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      int colon = part.indexOf(':');
      OwnerClass ownerClass = OwnerClass.of(part.substring(0, colon));
      parts.add(new Part(ownerClass, Integer.parseInt(part.substring(colon + 1))));
    }
    return new OwnerMix(parts);
  }

  public OwnerClass pick(Chance chance) {
    int percent = chance.between(1, 100);
    for (Part part : parts) {
      percent -= part.percent();
      if (percent <= 0) {
        return part.ownerClass();
      }
    }
    throw new IllegalStateException("owner shares of less than 100 %");
  }
}
