package kz.qadam.place.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;

/**
 * Rows in PostgreSQL's binary COPY format (manual, COPY, "Binary Format"), in a buffer that grows.
 * Not for several threads.
 */
final class BinaryRows {

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short TRAILER = -1;
  private static final int NULL_LENGTH = -1;

  /** OID of type text, in pg_type.dat. */
  private static final int TEXT_OID = 25;

  /** EWKB: a point (1) with an SRID (PostGIS manual, "WKB Format", flag 0x20000000). */
  private static final int POINT_WITH_SRID = 0x2000_0001;

  private static final byte BIG_ENDIAN_WKB = 0;
  private static final int POINT_BYTES = 1 + 4 + 4 + 8 + 8;

  private ByteBuffer buffer;
  private int rows;

  BinaryRows(int initialBytes) {
    buffer = ByteBuffer.allocate(initialBytes);
    buffer.put(HEADER);
  }

  int rows() {
    return rows;
  }

  int position() {
    return buffer.position();
  }

  void startRow(int columns) {
    room(2).putShort((short) columns);
    rows++;
  }

  void addNull() {
    room(4).putInt(NULL_LENGTH);
  }

  void add(@Nullable String value) {
    if (value == null) {
      addNull();
    } else {
      add(value.getBytes(StandardCharsets.UTF_8));
    }
  }

  void add(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
  }

  void addSmallint(@Nullable Integer value) {
    if (value == null) {
      addNull();
    } else {
      room(6).putInt(2).putShort(value.shortValue());
    }
  }

  void addBigint(long value) {
    room(12).putInt(8).putLong(value);
  }

  void addTexts(Collection<String> values) {
    int start = room(4).position();
    buffer.putInt(0);
    room(12).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
    if (!values.isEmpty()) {
      room(8).putInt(values.size()).putInt(1);
      values.forEach(this::add);
    }
    buffer.putInt(start, buffer.position() - start - 4);
  }

  void add(@Nullable Point point) {
    if (point == null) {
      addNull();
      return;
    }
    room(4 + POINT_BYTES)
        .putInt(POINT_BYTES)
        .put(BIG_ENDIAN_WKB)
        .putInt(POINT_WITH_SRID)
        .putInt(point.getSRID())
        .putDouble(point.getX())
        .putDouble(point.getY());
  }

  /** Any geometry, with its SRID. */
  void addGeometry(@Nullable Geometry geometry) {
    if (geometry == null) {
      addNull();
    } else {
      add(new WKBWriter(2, true).write(geometry));
    }
  }

  /** A jsonb value; its binary form is a version byte (1) and the text. */
  void addJson(@Nullable String json) {
    if (json == null) {
      addNull();
      return;
    }
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    room(5 + text.length).putInt(1 + text.length).put((byte) 1).put(text);
  }

  /** Feeds what was written since {@code start} to the digest. */
  void digest(MessageDigest digest, int start) {
    digest.update(buffer.array(), start, buffer.position() - start);
  }

  /** Forgets what was written since {@code position}. */
  void takeBack(int position) {
    buffer.position(position);
  }

  /** Ends the rows; nothing can be added afterwards. */
  ByteBuffer finish() {
    room(2).putShort(TRAILER);
    return buffer.flip();
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
