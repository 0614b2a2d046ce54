import { Decimal } from './decimal.js'

/** @import { Unit } from './pack-shape.js' */

/** A slope as its run for a rise of one: 12 means 1:12. */
const ONE_IN = '1:n'

/** No number: there or not there. */
const PRESENCE = 'presence'

/** Slopes other than whole percents are kept to this many decimals, as the service does. */
const PERCENT_DECIMALS = 3

const HUNDRED = Decimal.parse('100')

/**
 * The units of a pack, and the only place where one becomes another. Comparing is exact in every
 * case: a slope of 1:n is compared as `100 ≥ n · percent`, never by a rounded quotient.
 */
export class Units {
  /** @type {Map<string, { measures: string, factor: Decimal, most: Decimal }>} */
  #bySymbol = new Map()

  /** @param {Unit[]} units */
  constructor(units) {
    for (const { symbol, measures, factor, most } of units) {
      const unit = { measures, factor: Decimal.parse(factor), most: Decimal.parse(most) }
      this.#bySymbol.set(symbol, unit)
    }
  }

  /** @param {string} symbol */
  isNumeric(symbol) {
    return symbol !== PRESENCE
  }

  /**
   * @param {string} symbol
   * @param {string} target
   */
  isConvertible(symbol, target) {
    return this.#get(symbol).measures === this.#get(target).measures
  }

  /**
   * The units in which a value of this unit may be entered, this one first.
   *
   * @param {string} symbol
   */
  alternatives(symbol) {
    const others = [...this.#bySymbol.keys()].filter(
      (other) => other !== symbol && this.isConvertible(symbol, other),
    )
    return [symbol, ...others]
  }

  /**
   * The largest value that can be true of a building.
   *
   * @param {string} symbol
   */
  most(symbol) {
    return this.#get(symbol).most
  }

  /**
   * Whether this can be true of a building: not negative, not beyond the most, no slope without end.
   *
   * @param {Decimal} value
   * @param {string} symbol
   */
  isPossible(value, symbol) {
    const endless = symbol === ONE_IN && value.sign === 0
    return value.sign >= 0 && !endless && value.compareTo(this.most(symbol)) <= 0
  }

  /**
   * Compares a value in one unit with one in another, exactly; steeper is greater.
   *
   * @param {Decimal} value
   * @param {string} symbol
   * @param {Decimal} other
   * @param {string} otherSymbol
   */
  compare(value, symbol, other, otherSymbol) {
    this.#requireConvertible(symbol, otherSymbol)
    if (symbol === otherSymbol) {
      return symbol === ONE_IN ? other.compareTo(value) : value.compareTo(other)
    }
    if (symbol === ONE_IN) return HUNDRED.compareTo(value.times(other))
    if (otherSymbol === ONE_IN) return value.times(other).compareTo(HUNDRED)
    const own = value.times(this.#get(symbol).factor)
    return own.compareTo(other.times(this.#get(otherSymbol).factor))
  }

  /**
   * The value in another unit. Exact but for slopes whose quotient does not end: those are rounded
   * up to a thousandth, so no slope steeper than a norm ever meets it.
   *
   * @param {Decimal} value
   * @param {string} symbol
   * @param {string} target
   */
  convert(value, symbol, target) {
    this.#requireConvertible(symbol, target)
    if (symbol === target) return value
    if (symbol === ONE_IN || target === ONE_IN) return HUNDRED.dividedUp(value, PERCENT_DECIMALS)
    return value.times(this.#get(symbol).factor).dividedByTens(this.#get(target).factor)
  }

  /**
   * @param {string} symbol
   * @param {string} target
   */
  #requireConvertible(symbol, target) {
    if (!this.isConvertible(symbol, target)) {
      throw new RangeError(`${symbol} cannot become ${target}`)
    }
  }

  /** @param {string} symbol */
  #get(symbol) {
    const unit = this.#bySymbol.get(symbol)
    if (!unit) throw new RangeError(`'${symbol}' is no unit of the pack`)
    return unit
  }
}
