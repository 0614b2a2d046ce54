const utf8 = new TextEncoder()

/** The contract's bounds of one request; a little below, for what stands around the items. */
export const MOST_ITEMS = 200
export const MOST_BYTES = 480 * 1024

/**
 * Cuts the items into requests that the server takes, in their order.
 *
 * @template {{ body: string }} T
 * @param {T[]} items
 * @returns {T[][]}
 */
export function batchesOf(items) {
  /** @type {T[][]} */
  const batches = []
  let bytes = MOST_BYTES
  for (const item of items) {
    const size = utf8.encode(JSON.stringify(item)).length + 1
    const last = batches.at(-1)
    if (last && last.length < MOST_ITEMS && bytes + size <= MOST_BYTES) {
      last.push(item)
      bytes += size
    } else {
      batches.push([item])
      bytes = size
    }
  }
  return batches
}
