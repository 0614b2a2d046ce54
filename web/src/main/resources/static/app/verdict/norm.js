import { Decimal } from './decimal.js'

/** @import { Rule } from './pack-shape.js' */
/** @import { Units } from './units.js' */

/**
 * The norm of a criterion with its limits read once. Limits are inclusive and in the unit of the
 * criterion. A blocking threshold says how far beyond the norm a thing may be and still be usable.
 */
export class Norm {
  #is
  /** @type {Decimal[]} the norm and the blocking threshold, or the least and the most */
  #limits
  #unit
  #units

  /**
   * @param {Rule} rule
   * @param {string} unit of the criterion
   * @param {Units} units
   */
  constructor(rule, unit, units) {
    this.#is = rule.is
    this.#limits = limitsOf(rule).map((limit) => Decimal.parse(limit))
    this.#unit = unit
    this.#units = units
  }

  /** The values at which a measurement stands differently to the norm. */
  get limits() {
    return this.#limits
  }

  /**
   * How a measurement stands to the norm: `falls-short` is outside it but within the blocking
   * threshold.
   *
   * @param {Decimal} value
   * @param {string} unit
   * @returns {'meets' | 'falls-short' | 'blocks'}
   */
  grade(value, unit) {
    const [first, second] = this.#limits.map((limit) =>
      this.#units.compare(value, unit, limit, this.#unit),
    )
    switch (this.#is) {
      case 'at-least':
        return first >= 0 ? 'meets' : shortOf(second !== undefined && second >= 0)
      case 'at-most':
        return first <= 0 ? 'meets' : shortOf(second !== undefined && second <= 0)
      case 'between':
        return first >= 0 && second <= 0 ? 'meets' : 'blocks'
      case 'recorded':
        return 'meets'
      default:
        throw new RangeError(`the rule '${this.#is}' takes no number`)
    }
  }
}

/** @param {boolean} stillUsable */
function shortOf(stillUsable) {
  return stillUsable ? 'falls-short' : 'blocks'
}

/**
 * @param {Rule} rule
 * @returns {string[]}
 */
function limitsOf(rule) {
  switch (rule.is) {
    case 'at-least':
    case 'at-most':
      return rule.blocking === undefined ? [rule.norm] : [rule.norm, rule.blocking]
    case 'between':
      return [rule.least, rule.most]
    case 'required':
    case 'recorded':
    case 'one-of':
      return []
    default:
      throw new RangeError(`'${/** @type {{ is: string }} */ (rule).is}' is no rule`)
  }
}
