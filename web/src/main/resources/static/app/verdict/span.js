/** @import { AccessLevel, AccessRange } from './pack-shape.js' */

/**
 * The lowest and the highest level that something can turn out to have, packed into one number.
 *
 * Levels are numbered from worst to best, and above them is `NOTHING_APPLIES`: where no requirement
 * applies there is no barrier, so it changes nothing in a worst-of and wins a best-of. With that the
 * levels form one chain on which zones, alternatives and entrances are minima and maxima.
 */

export const INACCESSIBLE = 0
export const CONDITIONAL = 1
export const PARTIAL = 2
export const ACCESSIBLE = 3
export const NOTHING_APPLIES = 4

const BITS = 4
const MASK = (1 << BITS) - 1

/** @type {AccessLevel[]} */
const LEVELS = ['inaccessible', 'conditional', 'partial', 'accessible']

/**
 * @param {number} low
 * @param {number} high
 */
export function spanOf(low, high) {
  return low | (high << BITS)
}

/** @param {number} level */
export function spanOfLevel(level) {
  return spanOf(level, level)
}

/** @param {number} span */
export function low(span) {
  return span & MASK
}

/** @param {number} span */
export function high(span) {
  return span >> BITS
}

/**
 * The worse of two things at either end.
 *
 * @param {number} a
 * @param {number} b
 */
export function worse(a, b) {
  return spanOf(Math.min(low(a), low(b)), Math.min(high(a), high(b)))
}

/**
 * The better of two things at either end.
 *
 * @param {number} a
 * @param {number} b
 */
export function better(a, b) {
  return spanOf(Math.max(low(a), low(b)), Math.max(high(a), high(b)))
}

/**
 * Everything from the lower low to the higher high.
 *
 * @param {number} a
 * @param {number} b
 */
export function hull(a, b) {
  return spanOf(Math.min(low(a), low(b)), Math.max(high(a), high(b)))
}

/**
 * How many levels lie between its ends, as seen from outside.
 *
 * @param {number} span
 */
export function width(span) {
  return Math.min(high(span), ACCESSIBLE) - Math.min(low(span), ACCESSIBLE)
}

/**
 * As seen from outside, where nothing to object means accessible.
 *
 * @param {number} span
 * @returns {AccessRange}
 */
export function toRange(span) {
  return {
    worst: LEVELS[Math.min(low(span), ACCESSIBLE)],
    best: LEVELS[Math.min(high(span), ACCESSIBLE)],
  }
}
