const utf8 = new TextEncoder()

/**
 * JSON with sorted keys and no spaces: the same content is the same text, and so the same hash,
 * on both ends.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function canonicalJson(value) {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === 'string') return wellFormed(part)
    return isRecord(part) ? sorted(part) : part
  })
}

/** Half of a pair has no UTF-8: each end would write, and hash, another. @param {string} text */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @param {Record<string, unknown>} record */
function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * SHA-256 in lower-case hex.
 *
 * @param {string | ArrayBuffer | Uint8Array<ArrayBuffer>} content text is hashed as UTF-8
 */
export async function sha256(content) {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
