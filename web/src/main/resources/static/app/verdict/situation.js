import { spanOfLevel } from './span.js'
import { OTHER, UNKNOWN, factOf } from './variable.js'

/** @import { Scope, Trait } from './pack-shape.js' */
/** @import { PackIndex } from './pack-index.js' */
/** @import { Answer, Case, Variable } from './variable.js' */

/** Whether a criterion applies, as far as that is settled before anything is assumed. */
export const NOT_SETTLED = 0
export const APPLIES = 1
export const DOES_NOT_APPLY = 2

/** What is known about the whole place or about one entrance, by the index of the criterion. */
export class Answers {
  #facts
  #spans
  #unknownSpans
  #applicability

  /**
   * Nothing known.
   *
   * @param {number} variables
   * @param {Uint8Array} unknownSpans shared and never written
   */
  constructor(variables, unknownSpans) {
    this.#facts = new Uint8Array(variables)
    this.#spans = unknownSpans.slice()
    this.#unknownSpans = unknownSpans
    this.#applicability = new Uint8Array(unknownSpans.length)
  }

  /** @param {number} index */
  fact(index) {
    return this.#facts[index]
  }

  /** @param {number} index */
  span(index) {
    return this.#spans[index]
  }

  /** @param {number} index */
  applicability(index) {
    return this.#applicability[index]
  }

  /**
   * @param {number} index
   * @param {number} settled
   */
  settle(index, settled) {
    this.#applicability[index] = settled
  }

  /**
   * @param {Variable} variable
   * @param {Case} known
   */
  set(variable, known) {
    this.#facts[variable.index] = known.fact
    variable.readers.forEach(({ index }, i) => {
      this.#spans[index] = spanOfLevel(known.levels[i])
    })
  }

  /**
   * Marks something known that only conditions ask for.
   *
   * @param {Variable} variable
   */
  know(variable) {
    this.#facts[variable.index] = OTHER
  }

  /**
   * @param {Variable} variable
   * @param {Answer} answer
   */
  answer(variable, answer) {
    this.#facts[variable.index] = factOf(answer)
    for (const reader of variable.readers) {
      this.#spans[reader.index] = spanOfLevel(reader.level(answer))
    }
  }

  /** @param {Variable} variable */
  forget(variable) {
    this.#facts[variable.index] = UNKNOWN
    for (const { index } of variable.readers) this.#spans[index] = this.#unknownSpans[index]
  }
}

/**
 * The facts of one place in the form that the tree of levels reads, with room for assumptions: an
 * evaluation assumes cases and forgets them again.
 */
export class Situation {
  #whole
  /** @type {Answers[]} */
  #entrances
  /** @type {Map<Trait, number>} */
  #traits = new Map()
  #atEntrance

  /**
   * A situation in which nothing is known.
   *
   * @param {PackIndex} index
   * @param {number[]} entranceNumbers at least one
   * @param {string} kind of the place
   */
  constructor(index, entranceNumbers, kind) {
    const dot = kind.indexOf('.')
    this.kind = kind
    this.sector = dot > 0 ? kind.slice(0, dot) : kind
    this.entranceNumbers = entranceNumbers
    this.#whole = index.nothingKnown()
    this.#entrances = entranceNumbers.map(() => index.nothingKnown())
    this.#atEntrance = this.#entrances[0]
  }

  get entranceCount() {
    return this.entranceNumbers.length
  }

  /**
   * From now on questions about an entrance mean this one.
   *
   * @param {number} entrance counted from 0
   */
  enter(entrance) {
    this.#atEntrance = this.#entrances[entrance]
  }

  /** @param {Scope} scope */
  answers(scope) {
    return scope === 'place' ? this.#whole : this.#atEntrance
  }

  /** @param {Variable} variable */
  isKnown(variable) {
    return this.answers(variable.scope).fact(variable.index) !== UNKNOWN
  }

  /**
   * @param {Trait} trait
   * @param {Variable} variable of the trait
   * @param {number} value
   */
  know(trait, variable, value) {
    this.#whole.know(variable)
    this.#traits.set(trait, value)
  }

  /**
   * @param {Variable} variable
   * @param {Case} known
   */
  assume(variable, known) {
    this.answers(variable.scope).set(variable, known)
    if (variable.trait) this.#traits.set(variable.trait, known.traitValue)
  }

  /** @param {Variable} variable */
  forget(variable) {
    this.answers(variable.scope).forget(variable)
  }

  /**
   * The value of a known or assumed trait.
   *
   * @param {Trait} trait
   */
  trait(trait) {
    return this.#traits.get(trait) ?? 0
  }
}
