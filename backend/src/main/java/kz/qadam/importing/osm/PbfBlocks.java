package kz.qadam.importing.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all blocks of a PBF file and unpacks each, before anything of it is used: the
 * reader of the library takes a file that ends within a block for a complete one. Layout and limits
 * are those of the OpenStreetMap wiki, "PBF Format".
 */
final class PbfBlocks {

  private static final int MAX_HEADER_BYTES = 64 * 1024;
  private static final int MAX_BLOB_BYTES = 32 * 1024 * 1024;
  private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

  private PbfBlocks() {}

  /**
   * Checks the file from its first byte to its last.
   *
   * @throws DamagedException it is not a PBF file, ends too early or is damaged
   */
  static void check(Path file) throws IOException {
    long blocks = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      DataInputStream data = new DataInputStream(in);
      while (isMore(in)) {
        checkBlock(data, blocks++);
      }
    } catch (EOFException e) {
      throw new DamagedException("file-ends-early", blocks, e);
    } catch (InvalidProtocolBufferException | DataFormatException e) {
      throw new DamagedException("file-damaged", blocks, e);
    }
    if (blocks == 0) {
      throw new DamagedException("file-empty", 0, null);
    }
  }

  private static boolean isMore(InputStream in) throws IOException {
    in.mark(1);
    int next = in.read();
    in.reset();
    return next >= 0;
  }

  private static void checkBlock(DataInputStream data, long index)
      throws IOException, DataFormatException {
    BlobHeader header = BlobHeader.parseFrom(read(data, data.readInt(), MAX_HEADER_BYTES, index));
    if (index == 0 && !header.getType().equals("OSMHeader")) {
      throw new DamagedException("not-a-pbf-file", index, null);
    }
    Blob blob = Blob.parseFrom(read(data, header.getDatasize(), MAX_BLOB_BYTES, index));
    byte[] content = unpack(blob, index);
    if (header.getType().equals("OSMHeader")) {
      checkFeatures(HeaderBlock.parseFrom(content), index);
    }
  }

  private static byte[] read(DataInputStream data, int length, int limit, long index)
      throws IOException {
    if (length < 0 || length > limit) {
      throw new DamagedException(index == 0 ? "not-a-pbf-file" : "file-damaged", index, null);
    }
    byte[] bytes = new byte[length];
    data.readFully(bytes);
    return bytes;
  }

  private static byte[] unpack(Blob blob, long index) throws DataFormatException {
    if (blob.hasRaw()) {
      return blob.getRaw().toByteArray();
    }
    if (!blob.hasZlibData() || blob.getRawSize() > MAX_BLOB_BYTES) {
      throw new DamagedException("unsupported-compression", index, null);
    }
    if (blob.getRawSize() < 0) {
      throw new DamagedException("file-damaged", index, null);
    }
    byte[] content = new byte[blob.getRawSize()];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(blob.getZlibData().toByteArray());
      int length = inflater.inflate(content);
      if (length != content.length || !isFinished(inflater)) {
        throw new DamagedException("file-damaged", index, null);
      }
    }
    return content;
  }

  /** Reading past the last byte makes the inflater compare the checksum. */
  private static boolean isFinished(Inflater inflater) throws DataFormatException {
    return inflater.finished() || (inflater.inflate(new byte[1]) == 0 && inflater.finished());
  }

  private static void checkFeatures(HeaderBlock header, long index) {
    List<String> unknown =
        header.getRequiredFeaturesList().stream()
            .filter(feature -> !KNOWN_FEATURES.contains(feature))
            .toList();
    if (!unknown.isEmpty()) {
      throw new DamagedException("unsupported-pbf-feature", index, null);
    }
  }

  /** The file cannot be read to its end. */
  static final class DamagedException extends RuntimeException {
    private final String code;
    private final long block;

    DamagedException(String code, long block, @Nullable Throwable cause) {
      super(code + " at block " + block, cause);
      this.code = code;
      this.block = block;
    }

    /** Last part of the text key {@code field.<code>}. */
    String code() {
      return code;
    }

    /** Index of the block, from 0. */
    long block() {
      return block;
    }
  }
}
