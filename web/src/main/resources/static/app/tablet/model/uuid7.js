/**
 * A new UUIDv7 (RFC 9562, 5.7): its first 48 bits are the device's clock in milliseconds, the
 * rest is random. Nothing is ever ordered by it, so a wrong clock does no harm.
 *
 * @param {number} [now] milliseconds since 1970
 */
export function makeUuid7(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let index = 0; index < 6; index++) {
    bytes[index] = Math.floor(now / 2 ** (8 * (5 - index))) % 256
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex)
}
