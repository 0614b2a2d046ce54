/**
 * A number as people write it: `880`, `0,88`, `1 200`, `88 cm`, `1:12`. The same reading as the
 * server's `NumberText`.
 *
 * @typedef {{ digits: string, unit: string | null }} NumberText digits with a decimal point; the unit written behind it
 */

const NUMBER = String.raw`(-?\d{1,18}(?:[.,]\d{1,9})?)`
const PLAIN = new RegExp(String.raw`^${NUMBER}\s*([\p{L}%·]*)$`, 'u')
const RUN_FOR_ONE = new RegExp(`^1[:/]${NUMBER}$`)
// English writes 1,500 for what is 1 500 here, and Kazakh and Russian write it for 1.5.
const THOUSANDS_OR_DECIMALS = /^-?([1-9]\d{0,2})[.,](\d{3})(?!\d)/
// No-break and thin spaces come with numbers copied from our own pages.
const BLANKS = String.raw`[\t \u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000]+`
const BLANKS_BETWEEN_DIGITS = new RegExp(String.raw`(?<=\d)${BLANKS}(?=\d)`, 'g')

/** @type {Record<string, string>} */
const WRITTEN = { mm: 'mm', мм: 'mm', cm: 'cm', см: 'cm', m: 'm', м: 'm', '%': '%', s: 's', с: 's' }

/**
 * @param {string} typed
 * @returns {NumberText | null} null for text that is no number with at most a unit behind it
 */
export function readNumber(typed) {
  const text = typed.trim().replace(BLANKS_BETWEEN_DIGITS, '')
  const run = RUN_FOR_ONE.exec(text.replace(new RegExp(BLANKS, 'g'), ''))
  if (run) return { digits: run[1].replace(',', '.'), unit: '1:n' }
  const plain = PLAIN.exec(text)
  if (!plain) return null
  const suffix = plain[2].toLowerCase()
  if (suffix !== '' && !WRITTEN[suffix]) return null
  return { digits: plain[1].replace(',', '.'), unit: WRITTEN[suffix] ?? null }
}

/**
 * The two readings of a text like `1,500`, thousands first: taking either would store a
 * thousandfold mistake.
 *
 * @param {string} typed
 * @returns {string[]} empty when there is one reading
 */
export function listReadings(typed) {
  const match = THOUSANDS_OR_DECIMALS.exec(typed.trim())
  return match ? [match[1] + match[2], withoutEndingZeros(`${match[1]}.${match[2]}`)] : []
}

/** @param {string} digits */
export function withoutEndingZeros(digits) {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}
