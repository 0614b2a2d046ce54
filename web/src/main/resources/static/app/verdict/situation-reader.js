import { isReal, requireAnswerable } from './criteria.js'
import { TRAITS } from './pack-index.js'
import { Situation } from './situation.js'
import { answerOf } from './variable.js'

/** @import { Facts, Observation, Observations, Trait } from './pack-shape.js' */
/** @import { Decimal } from './decimal.js' */
/** @import { PackIndex } from './pack-index.js' */
/** @import { Variable } from './variable.js' */

/** Brings the facts of a place into the form that trees read. */
export class SituationReader {
  #index
  /** Letters of the groups for which something was observed that matters for them. */
  #assessed = new Set()

  /**
   * Reads the facts. Observations of criteria that the pack does not ask are left out: they belong to
   * another pack or version.
   *
   * @param {PackIndex} index
   * @param {Facts} facts
   * @throws {RangeError} facts that cannot be true of a place, or an observation that does not answer
   *   its criterion
   */
  constructor(index, facts) {
    this.#index = index
    const numbers = entranceNumbers(facts)
    this.situation = new Situation(index, numbers.length === 0 ? [1] : numbers, kindOf(facts))
    this.#readTraits(facts)
    this.#readWhole(facts.whole)
    numbers.forEach((number, i) => this.#readEntrance(i, facts.entrances[number]))
    this.#settleConditions()
  }

  /**
   * Whether anything was observed that matters for the group.
   *
   * @param {string} group
   */
  isAssessed(group) {
    return this.#assessed.has(group)
  }

  /** @param {Facts} facts */
  #readTraits({ storeys, commissionedYear }) {
    if (storeys !== null && storeys < 1) {
      throw new RangeError(`a place has 1 storey or more, was ${storeys}`)
    }
    /** @type {Record<Trait, number | null>} */
    const values = { storeys, commissioned: commissionedYear }
    for (const trait of TRAITS) {
      const value = values[trait]
      if (value !== null) this.situation.know(trait, this.#index.trait(trait), value)
    }
  }

  /** @param {Observations} observations */
  #readWhole(observations) {
    for (const [id, observation] of Object.entries(observations)) {
      const variable = this.#index.find(id)
      if (!variable || !isReal(observation)) continue
      const copies = variable.scope === 'place' ? 1 : this.situation.entranceCount
      for (let i = 0; i < copies; i++) {
        this.situation.enter(i)
        this.#read(variable, observation)
      }
    }
  }

  /**
   * @param {number} entrance counted from 0
   * @param {Observations} observations
   */
  #readEntrance(entrance, observations) {
    this.situation.enter(entrance)
    for (const [id, observation] of Object.entries(observations)) {
      const variable = this.#index.find(id)
      if (variable?.scope === 'entrance' && isReal(observation)) this.#read(variable, observation)
    }
  }

  /**
   * @param {Variable} variable
   * @param {Observation} observation
   */
  #read(variable, observation) {
    const criterion = this.#index.criterion(variable)
    requireAnswerable(criterion, observation, this.#index.units)
    const answer = answerOf(observation)
    if (answer.state === 'measured') this.#requirePossible(answer.value, answer.unit)
    this.situation.answers(variable.scope).answer(variable, answer)
    for (const group of criterion.groups) this.#assessed.add(group)
  }

  /**
   * @param {Decimal} value
   * @param {string} unit
   */
  #requirePossible(value, unit) {
    if (!this.#index.units.isPossible(value, unit)) {
      const most = this.#index.units.most(unit)
      throw new RangeError(`${value} ${unit} is impossible: 0 to ${most}`)
    }
  }

  #settleConditions() {
    for (const conditional of this.#index.conditionals) {
      const copies = conditional.scope === 'place' ? 1 : this.situation.entranceCount
      for (let i = 0; i < copies; i++) {
        this.situation.enter(i)
        conditional.settle(this.situation)
      }
    }
  }
}

/**
 * @param {Facts} facts
 * @returns {number[]} ascending
 */
function entranceNumbers({ entrances }) {
  const numbers = Object.keys(entrances).map(Number)
  const wrong = numbers.find((number) => !Number.isInteger(number) || number < 1)
  if (wrong !== undefined) throw new RangeError(`entrances count from 1, was ${wrong}`)
  return numbers.sort((a, b) => a - b)
}

/** @param {Facts} facts */
function kindOf({ kind }) {
  if (kind.trim() === '') throw new RangeError('a place has a kind')
  return kind
}
