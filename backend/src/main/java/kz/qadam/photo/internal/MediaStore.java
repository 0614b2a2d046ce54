package kz.qadam.photo.internal;

import java.time.Instant;
import java.util.Optional;

/** Keeps files by name. A name once stored always means the same bytes, or none. */
public interface MediaStore {

  /**
   * Stores a file durably: after this returns it survives a crash, and at no time can half of it be
   * read. Storing a name again replaces the file.
   *
   * @param name of letters, digits, {@code - . /}
   */
  void put(String name, byte[] content);

  /** Empty: there is no such file. */
  Optional<byte[]> find(String name);

  /** Removes a file; one that is not there is fine. */
  void remove(String name);

  /**
   * Removes files under {@code uploads/} that were stored before this moment, and what a {@link
   * #put} that was killed then left anywhere.
   *
   * @return how many
   */
  long removeLeftovers(Instant before);
}
