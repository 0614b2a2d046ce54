package kz.qadam.ledger.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.qadam.ledger.Checkpoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints that somebody kept as {@code /api/ledger/checkpoints} gave them. */
final class CheckpointsFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CheckpointsFile() {}

  /**
   * Reads all checkpoints of the file.
   *
   * @throws IllegalArgumentException it cannot be read, is no JSON list, or holds something else
   */
  static List<Checkpoint> read(Path file) {
    JsonNode list;
    try {
      list = JSON.readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new IllegalArgumentException("cannot read checkpoints from " + file, e);
    }
    if (!list.isArray()) {
      throw new IllegalArgumentException(file + " is not the list of /api/ledger/checkpoints");
    }
    return StreamSupport.stream(list.spliterator(), false)
        .map(CheckpointsFile::checkpoint)
        .toList();
  }

  private static Checkpoint checkpoint(JsonNode one) {
    return Checkpoint.parse(
        String.join(" ", text(one, "day"), text(one, "seq"), text(one, "hash")));
  }

  private static String text(JsonNode one, String member) {
    return one.path(member).asString("");
  }
}
