/** @import { Situation } from './situation.js' */
/** @import { Case, Variable } from './variable.js' */

/** The same place twice, with two answers to one open question. */
export class Comparison {
  /**
   * @param {Situation} first
   * @param {Situation} second
   * @param {Variable} variable the question
   * @param {number} entrance where it is asked, counted from 0; of no meaning for the whole place
   */
  constructor(first, second, variable, entrance) {
    this.first = first
    this.second = second
    this.variable = variable
    this.entrance = entrance
  }

  /**
   * Compares these two answers from now on.
   *
   * @param {Case} one
   * @param {Case} other
   */
  compare(one, other) {
    this.enter(this.entrance)
    this.first.assume(this.variable, one)
    this.second.assume(this.variable, other)
  }

  /** Leaves the question open again. */
  end() {
    this.enter(this.entrance)
    this.forget(this.variable)
  }

  /**
   * Whether the variable is known here, or is the one that is compared.
   *
   * @param {Variable} other
   */
  isKnown(other) {
    return this.first.isKnown(other)
  }

  /**
   * @param {Variable} other
   * @param {Case} known
   */
  assume(other, known) {
    this.first.assume(other, known)
    this.second.assume(other, known)
  }

  /** @param {Variable} other */
  forget(other) {
    this.first.forget(other)
    this.second.forget(other)
  }

  /** @param {number} number counted from 0 */
  enter(number) {
    this.first.enter(number)
    this.second.enter(number)
  }

  /**
   * Whether an answer at this entrance can be the one that is compared.
   *
   * @param {number} number counted from 0
   */
  concerns(number) {
    return this.variable.scope === 'place' || number === this.entrance
  }
}
