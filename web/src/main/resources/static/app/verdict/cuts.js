import { ACCESSIBLE, high, low } from './span.js'

/**
 * How two cases compare at each threshold of the level, packed into one number.
 *
 * At a threshold a level is a yes or a no ("at least partial?"), and so a worst-of is an AND and a
 * best-of an OR. For each of the three thresholds four bits say which of the answers no/no, no/yes,
 * yes/no, yes/yes the two cases can give with the same rest of the facts.
 */

const THRESHOLDS = ACCESSIBLE
const BITS = 4
const MASK = (1 << BITS) - 1
const BOTH_NO = 0b0001
const BOTH_YES = 0b1000
const DIFFERENT = 0b0110
const AND = table((a, b) => a & b)
const OR = table((a, b) => a | b)

/** @param {(a: number, b: number) => number} joined */
function table(joined) {
  const table = new Uint8Array(1 << (2 * BITS))
  for (let masks = 0; masks < table.length; masks++) {
    for (let a = 0; a < BITS; a++) {
      for (let b = 0; b < BITS; b++) {
        if ((masks >> a) & 1 && (masks >> (BITS + b)) & 1) table[masks] |= 1 << joined(a, b)
      }
    }
  }
  return table
}

/**
 * Both cases have the same unknown level within the span.
 *
 * @param {number} span
 */
export function same(span) {
  let cuts = 0
  for (let i = 0; i < THRESHOLDS; i++) {
    const no = low(span) <= i ? BOTH_NO : 0
    const yes = high(span) > i ? BOTH_YES : 0
    cuts |= (no | yes) << (BITS * i)
  }
  return cuts
}

/**
 * The cases have levels within their spans, each for itself.
 *
 * @param {number} first
 * @param {number} second
 */
export function each(first, second) {
  let cuts = 0
  for (let i = 0; i < THRESHOLDS; i++) {
    for (let pair = 0; pair < BITS; pair++) {
      if (canAnswer(first, i, pair >> 1) && canAnswer(second, i, pair & 1)) {
        cuts |= 1 << (pair + BITS * i)
      }
    }
  }
  return cuts
}

/**
 * @param {number} span
 * @param {number} threshold
 * @param {number} answer
 */
function canAnswer(span, threshold, answer) {
  return answer === 1 ? high(span) > threshold : low(span) <= threshold
}

/**
 * @param {number} a
 * @param {number} b
 */
export function worseCuts(a, b) {
  return join(AND, a, b)
}

/**
 * @param {number} a
 * @param {number} b
 */
export function betterCuts(a, b) {
  return join(OR, a, b)
}

/**
 * @param {Uint8Array} joined
 * @param {number} a
 * @param {number} b
 */
function join(joined, a, b) {
  let cuts = 0
  for (let shift = 0; shift < BITS * THRESHOLDS; shift += BITS) {
    cuts |= joined[((a >> shift) & MASK) | (((b >> shift) & MASK) << BITS)] << shift
  }
  return cuts
}

/**
 * Whether some rest of the facts gives the two cases different levels.
 *
 * @param {number} cuts
 */
export function canDiffer(cuts) {
  let anywhere = 0
  for (let shift = 0; shift < BITS * THRESHOLDS; shift += BITS) anywhere |= cuts >> shift
  return (anywhere & DIFFERENT) !== 0
}
