package kz.qadam.audit.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code COPY … TO STDOUT (FORMAT binary)}, one after the other, without making
 * objects for what repeats. <a href="https://www.postgresql.org/docs/15/sql-copy.html">Format</a>.
 */
final class CopiedRow {

  private static final int HEADER = 19;
  private static final int BASE = 10_000;
  private static final int NEGATIVE = 0x4000;

  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private boolean headerWasRead;

  /** Takes what the server sent; the first piece begins with the header. */
  void take(byte[] sent) {
    bytes = ByteBuffer.wrap(sent);
    if (!headerWasRead) {
      bytes.position(HEADER + bytes.getInt(HEADER - Integer.BYTES));
      headerWasRead = true;
    }
  }

  /** Moves to the next row of this piece; false at its end. */
  boolean next() {
    return bytes.hasRemaining() && bytes.getShort() >= 0;
  }

  UUID uuid() {
    bytes.getInt();
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  long bigint() {
    bytes.getInt();
    return bytes.getLong();
  }

  int smallint() {
    bytes.getInt();
    return bytes.getShort();
  }

  /** Up to eight bytes of text as one number; 0 for NULL. */
  long shortText() {
    int length = bytes.getInt();
    long packed = 0;
    for (int i = 0; i < length; i++) {
      packed = (packed << Byte.SIZE) | (bytes.get() & 0xff);
    }
    return packed;
  }

  /** The text that {@link #shortText} packed. */
  static String unpack(long packed) {
    int length = (Long.SIZE - Long.numberOfLeadingZeros(packed) + Byte.SIZE - 1) / Byte.SIZE;
    byte[] text = new byte[length];
    for (int i = length - 1; i >= 0; i--) {
      text[i] = (byte) packed;
      packed >>>= Byte.SIZE;
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  /** A number of at most three decimals in thousandths; null for NULL. */
  @Nullable Long thousandths() {
    if (bytes.getInt() < 0) {
      return null;
    }
    int digits = bytes.getShort();
    int weight = bytes.getShort();
    boolean negative = bytes.getShort() == NEGATIVE;
    bytes.getShort(); // decimals to show
    long sum = 0;
    for (int i = 0; i < digits; i++) {
      sum += inThousandths(bytes.getShort(), weight - i);
    }
    return negative ? -sum : sum;
  }

  private static long inThousandths(long digit, int power) {
    if (power < 0) {
      return digit / 10; // ten-thousandths: the last decimal is always 0
    }
    long value = digit * 1000;
    for (int i = 0; i < power; i++) {
      value *= BASE;
    }
    return value;
  }
}
