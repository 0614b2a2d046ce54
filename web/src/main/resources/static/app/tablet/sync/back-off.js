const FIRST_MS = 1000
const LONGEST_MS = 5 * 60_000

/**
 * How long to wait before the next attempt: twice as long after each failure, and somewhere at
 * random below that, so that the tablets of a whole region do not come back in the same second.
 *
 * @param {number} failures in a row, 1 and up
 * @param {() => number} [random] from 0 to 1
 */
export function waitAfter(failures, random = Math.random) {
  const longest = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS)
  return Math.round(longest / 2 + (random() * longest) / 2)
}
