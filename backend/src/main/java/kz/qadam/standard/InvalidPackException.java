package kz.qadam.standard;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be used; it says where and why, all mistakes at once. */
public final class InvalidPackException extends RuntimeException {

  private final transient List<PackMistake> mistakes;

  public InvalidPackException(List<PackMistake> mistakes) {
    super(mistakes.stream().map(PackMistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  public InvalidPackException(PackMistake mistake) {
    this(List.of(mistake));
  }

  public List<PackMistake> mistakes() {
    return mistakes;
  }
}
