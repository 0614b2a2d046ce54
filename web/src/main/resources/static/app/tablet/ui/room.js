/** Below this share of free room the app warns; a day of photos still fits in. */
const LITTLE = 0.1

/**
 * How much room the browser gives, and how much is used. A browser that does not say leaves out
 * the numbers.
 *
 * @returns {Promise<{ usage: number, quota: number, isPersistent: boolean, isLittle: boolean }>} bytes
 */
export async function measureRoom() {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  const isPersistent = (await navigator.storage?.persisted?.()) ?? false
  return { usage, quota, isPersistent, isLittle: quota > 0 && (quota - usage) / quota < LITTLE }
}

/**
 * Asks the browser never to clear what is stored here by itself.
 *
 * @returns {Promise<boolean>} whether it promised
 */
export async function askToKeep() {
  return (await navigator.storage?.persist?.()) ?? false
}

/** @param {import('../model/words.js').Words} words @param {number} bytes */
export function sizeWords(words, bytes) {
  const megabytes = bytes / 1e6
  return megabytes < 1000
    ? words.say('tablet.megabytes', rounded(megabytes))
    : words.say('tablet.gigabytes', rounded(megabytes / 1000))
}

/** @param {number} size */
function rounded(size) {
  return Math.round(size * 10) / 10
}
