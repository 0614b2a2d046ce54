import { compile, thresholdsOf, withParts } from './conditions.js'
import { Conditional } from './conditional.js'
import { isAsked } from './criteria.js'
import { Answers } from './situation.js'
import { hull, spanOfLevel } from './span.js'
import { Units } from './units.js'
import { variableOfCriterion, variableOfTrait } from './variable.js'

/** @import { Condition, Pack, Trait } from './pack-shape.js' */
/** @import { Variable } from './variable.js' */

/** What the register knows of a place and conditions ask for. @type {Trait[]} */
export const TRAITS = ['storeys', 'commissioned']

/** A pack compiled once: everything has a number, and every answer its cases. Immutable. */
export class PackIndex {
  /** @type {Map<string, Variable>} */
  #byCriterion = new Map()
  /** @type {Map<Trait, Variable>} */
  #traits = new Map()
  #unknownSpans

  /** @param {Pack} pack */
  constructor(pack) {
    this.pack = pack
    this.units = new Units(pack.units)
    this.#unknownSpans = new Uint8Array(pack.criteria.length)
    pack.criteria.forEach((criterion, i) => {
      if (!isAsked(criterion)) return
      const variable = variableOfCriterion(i, pack.criteria, this.units)
      this.#byCriterion.set(criterion.id, variable)
      this.#rememberUnknownSpans(variable)
    })
    for (const trait of TRAITS) {
      const thresholds = pack.criteria.flatMap(({ condition }) => thresholdsOf(condition, trait))
      const index = pack.criteria.length + this.#traits.size
      this.#traits.set(trait, variableOfTrait(trait, index, new Set(thresholds)))
    }
    this.conditionals = pack.criteria.map((_, i) => new Conditional(i, this))
  }

  /** @param {Variable} variable */
  #rememberUnknownSpans(variable) {
    variable.readers.forEach(({ index }, i) => {
      this.#unknownSpans[index] = variable.cases
        .map(({ levels }) => spanOfLevel(levels[i]))
        .reduce(hull)
    })
  }

  /**
   * The variable of a criterion that is asked; undefined for any other id.
   *
   * @param {string} id
   */
  find(id) {
    return this.#byCriterion.get(id)
  }

  /**
   * The variable of a criterion that the pack asks.
   *
   * @param {string} id
   */
  get(id) {
    const found = this.#byCriterion.get(id)
    if (!found) throw new Error(`the pack does not ask ${id}`)
    return found
  }

  /** @param {Trait} trait */
  trait(trait) {
    return /** @type {Variable} */ (this.#traits.get(trait))
  }

  /** @param {Condition} condition */
  compile(condition) {
    return compile(condition, (id) => this.get(id))
  }

  /**
   * Everything a condition asks for besides the kind of place.
   *
   * @param {Condition} condition
   */
  variables(condition) {
    /** @type {Set<Variable>} */
    const variables = new Set()
    for (const part of withParts(condition)) {
      if ('fact' in part) variables.add(this.get(part.fact))
      if ('trait' in part) variables.add(this.trait(part.trait))
    }
    return variables
  }

  nothingKnown() {
    return new Answers(this.#unknownSpans.length + this.#traits.size, this.#unknownSpans)
  }

  /**
   * The criterion that asks for this answer.
   *
   * @param {Variable} variable
   */
  criterion(variable) {
    return this.pack.criteria[variable.index]
  }
}
