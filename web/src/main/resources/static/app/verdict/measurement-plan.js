import { Comparison } from './comparison.js'
import { canDiffer } from './cuts.js'
import { width } from './span.js'

/** @import { OpenFact, Pack } from './pack-shape.js' */
/** @import { GroupTree } from './group-tree.js' */
/** @import { Node } from './nodes.js' */
/** @import { Situation } from './situation.js' */
/** @import { Variable } from './variable.js' */

/** @typedef {{ fact: OpenFact, narrowest: number, average: number, order: number }} Step an essential
 *   unknown and how much it narrows */

/**
 * The smallest set of unknowns that decides the level of a place for a group: exactly those for which
 * two ways of answering everything differ in that unknown alone and give different levels. That they
 * are the smallest deciding set is proved at `MeasurementPlan` of the service.
 *
 * First stands what can leave the narrowest range with its best result, then the narrowest on average
 * over its results, then as a visitor meets it.
 */
export class MeasurementPlan {
  #pack
  #tree
  #first
  #second

  /**
   * @param {Pack} pack
   * @param {GroupTree} tree
   * @param {Situation} first of its own
   * @param {Situation} second the same facts once more
   */
  constructor(pack, tree, first, second) {
    this.#pack = pack
    this.#tree = tree
    this.#first = first
    this.#second = second
  }

  list() {
    const { place } = this.#tree
    // Where the level is decided, no two ways of answering differ in it.
    if (!place || width(this.#tree.span(this.#first)) === 0) return []
    return this.#tree
      .variables()
      .flatMap((variable) => this.#stepsOf(place, variable))
      .sort((a, b) => a.narrowest - b.narrowest || a.average - b.average || a.order - b.order)
      .map(({ fact }) => fact)
  }

  /**
   * @param {Node} place
   * @param {Variable} variable
   */
  #stepsOf(place, variable) {
    /** @type {Step[]} */
    const steps = []
    const copies = variable.scope === 'place' ? 1 : this.#first.entranceCount
    for (let entrance = 0; entrance < copies; entrance++) {
      const comparison = new Comparison(this.#first, this.#second, variable, entrance)
      comparison.enter(entrance)
      if (!this.#first.isKnown(variable) && isEssential(place, comparison)) {
        steps.push(this.#step(comparison))
      }
    }
    return steps
  }

  /** @param {Comparison} comparison */
  #step({ variable, entrance }) {
    const widths = variable.cases.map((result) => {
      this.#first.enter(entrance)
      this.#first.assume(variable, result)
      return width(this.#tree.span(this.#first))
    })
    this.#first.enter(entrance)
    this.#first.forget(variable)
    return {
      fact: this.#fact(variable, entrance),
      narrowest: Math.min(...widths),
      average: widths.reduce((sum, one) => sum + one) / widths.length,
      order: this.#order(variable, entrance),
    }
  }

  /**
   * @param {Variable} variable
   * @param {number} entrance
   * @returns {OpenFact}
   */
  #fact({ of, scope }, entrance) {
    const atEntrance = 'criterion' in of && scope === 'entrance'
    return atEntrance ? { ...of, entrance: this.#first.entranceNumbers[entrance] } : of
  }

  /**
   * Zone after zone, entrance after entrance; traits before everything.
   *
   * @param {Variable} variable
   * @param {number} entrance
   */
  #order({ index }, entrance) {
    const { criteria, zones } = this.#pack
    if (index >= criteria.length) return index - 2 * criteria.length
    const zone = zones.findIndex(({ id }) => id === criteria[index].zone)
    const perZone = criteria.length * (this.#first.entranceCount + 1)
    return zone * perZone + entrance * criteria.length + index
  }
}

/**
 * @param {Node} place
 * @param {Comparison} comparison
 */
function isEssential(place, comparison) {
  const { cases } = comparison.variable
  const essential = cases.some((one, i) =>
    cases.slice(i + 1).some((other) => {
      comparison.compare(one, other)
      return canDiffer(place.cuts(comparison))
    }),
  )
  comparison.end()
  return essential
}
