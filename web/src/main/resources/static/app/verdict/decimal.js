const WRITTEN = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/

/** An exact decimal number. Immutable. A `number` would judge 0.1 + 0.2 as more than 0.3. */
export class Decimal {
  /** Without the decimal point. */
  #digits
  /** How many of the digits are decimals. */
  #scale

  /**
   * @param {bigint} digits
   * @param {number} scale
   */
  constructor(digits, scale) {
    this.#digits = digits
    this.#scale = scale
  }

  /**
   * Reads digits with a decimal point and perhaps a minus: `880`, `0.88`.
   *
   * @param {string} text
   * @throws {RangeError} it is written in another way, for example with an exponent
   */
  static parse(text) {
    const written = WRITTEN.exec(text)
    if (!written) throw new RangeError(`'${text}' is no decimal number`)
    const [, minus, whole, decimals = ''] = written
    return new Decimal(BigInt(minus + whole + decimals), decimals.length)
  }

  /** -1, 0 or 1. */
  get sign() {
    return signOf(this.#digits)
  }

  /**
   * Negative: this is less; 0: both are the same number, however written.
   *
   * @param {Decimal} other
   */
  compareTo(other) {
    const [own, others] = this.#aligned(other)
    return signOf(own - others)
  }

  /** @param {Decimal} other */
  plus(other) {
    const [own, others, scale] = this.#aligned(other)
    return new Decimal(own + others, scale)
  }

  /** @param {Decimal} factor */
  times(factor) {
    return new Decimal(this.#digits * factor.#digits, this.#scale + factor.#scale)
  }

  half() {
    return new Decimal(this.#digits * 5n, this.#scale + 1)
  }

  /**
   * The quotient of two numbers that are not negative, its last decimal rounded up.
   *
   * @param {Decimal} divisor
   * @param {number} scale how many decimals
   */
  dividedUp(divisor, scale) {
    const dividend = this.#digits * power(divisor.#scale + scale)
    const by = divisor.#digits * power(this.#scale)
    return new Decimal((dividend + by - 1n) / by, scale)
  }

  /**
   * The quotient by a power of ten.
   *
   * @param {Decimal} divisor 1, 10, 100 …
   */
  dividedByTens(divisor) {
    const zeros = String(divisor.#digits).length - 1
    return new Decimal(this.#digits, this.#scale + zeros)
  }

  /** Digits with a decimal point, without zeros that say nothing. */
  toString() {
    const minus = this.#digits < 0n ? '-' : ''
    const digits = String(this.#digits)
      .slice(minus.length)
      .padStart(this.#scale + 1, '0')
    const whole = digits.slice(0, digits.length - this.#scale)
    const decimals = digits.slice(whole.length).replace(/0+$/, '')
    return minus + whole + (decimals && `.${decimals}`)
  }

  /**
   * @param {Decimal} other
   * @returns {[bigint, bigint, number]} the digits of both to the same scale
   */
  #aligned(other) {
    const scale = Math.max(this.#scale, other.#scale)
    return [
      this.#digits * power(scale - this.#scale),
      other.#digits * power(scale - other.#scale),
      scale,
    ]
  }
}

/** @param {number} exponent */
function power(exponent) {
  return exponent === 0 ? 1n : 10n ** BigInt(exponent)
}

/** @param {bigint} value */
function signOf(value) {
  if (value === 0n) return 0
  return value < 0n ? -1 : 1
}
