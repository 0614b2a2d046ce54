import { isAsked } from './criteria.js'
import { APPLIES, DOES_NOT_APPLY } from './situation.js'

/** @import { Question } from './pack-shape.js' */
/** @import { PackIndex } from './pack-index.js' */
/** @import { Situation } from './situation.js' */

/** A criterion that applies under a condition, and what the condition asks for. */
export class Conditional {
  #index
  #criterion
  #applies
  #asks

  /**
   * @param {number} index place of the criterion's level in `Answers`
   * @param {PackIndex} pack
   */
  constructor(index, pack) {
    this.#index = index
    this.#criterion = pack.pack.criteria[index]
    this.#applies = pack.compile(this.#criterion.condition)
    this.#asks = [...pack.variables(this.#criterion.condition)]
  }

  get scope() {
    return this.#criterion.scope
  }

  /**
   * Settles whether the criterion applies, if all that is asked is known and nothing assumed.
   *
   * @param {Situation} situation
   */
  settle(situation) {
    if (!this.#asks.every((variable) => situation.isKnown(variable))) return
    const settled = this.#applies(situation) ? APPLIES : DOES_NOT_APPLY
    situation.answers(this.scope).settle(this.#index, settled)
  }

  /**
   * The question of this criterion, for the place or each entrance, where it cannot apply.
   *
   * @param {Situation} situation
   * @returns {Question[]}
   */
  ruledOut(situation) {
    if (!isAsked(this.#criterion)) return []
    const criterion = this.#criterion.id
    if (this.scope === 'place') {
      return this.#canApply(situation, 0) ? [] : [{ criterion, entrance: 0 }]
    }
    return situation.entranceNumbers.flatMap((entrance, i) => {
      situation.enter(i)
      return this.#canApply(situation, 0) ? [] : [{ criterion, entrance }]
    })
  }

  /**
   * @param {Situation} situation
   * @param {number} from
   * @returns {boolean}
   */
  #canApply(situation, from) {
    for (let i = from; i < this.#asks.length; i++) {
      if (!situation.isKnown(this.#asks[i])) return this.#canApplyInAnyCase(situation, i)
    }
    return this.#applies(situation)
  }

  /**
   * @param {Situation} situation
   * @param {number} at
   */
  #canApplyInAnyCase(situation, at) {
    const variable = this.#asks[at]
    const can = variable.cases.some((assumed) => {
      situation.assume(variable, assumed)
      return this.#canApply(situation, at + 1)
    })
    situation.forget(variable)
    return can
  }
}
