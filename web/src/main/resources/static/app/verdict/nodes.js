import * as Cuts from './cuts.js'
import { APPLIES, NOT_SETTLED } from './situation.js'
import * as Span from './span.js'
import { PRESENT, UNKNOWN } from './variable.js'

/** @import { Criterion } from './pack-shape.js' */
/** @import { Applicability } from './conditions.js' */
/** @import { Comparison } from './comparison.js' */
/** @import { Situation } from './situation.js' */
/** @import { Variable } from './variable.js' */

/** @typedef {Map<Variable, number>} Uses how many leaves of a subtree depend on each answer */

/**
 * A part of the tree that turns answers into one level.
 *
 * Inner nodes take the worst or the best of their children, and each answer that only one leaf reads
 * occurs once. Answers that several leaves depend on, because conditions ask for them or two norms
 * judge them, are _owned_ by the lowest node above all of those leaves: while one is unknown the node
 * is evaluated under each of its cases. Below the owner everything is independent, which makes spans
 * exact: both ends are reached by some way of answering what is unknown.
 */
export class Node {
  #owned

  /**
   * @param {Node[]} children
   * @param {Variable[]} owned answers this node splits on
   * @param {Uses} uses
   */
  constructor(children, owned, uses) {
    this.children = children
    this.#owned = owned
    this.uses = uses
  }

  /**
   * Whether this node or one below splits on the answer.
   *
   * @param {Variable} variable
   * @returns {boolean}
   */
  owns(variable) {
    return this.#owned.includes(variable) || this.children.some((child) => child.owns(variable))
  }

  /**
   * The level, from its worst to its best; answers owned above must be known or assumed.
   *
   * @param {Situation} situation
   * @returns {number}
   */
  span(situation) {
    for (const variable of this.#owned) {
      if (!situation.isKnown(variable)) return this.#spanOfAllCases(situation, variable)
    }
    return this.joinedSpan(situation)
  }

  /**
   * @param {Situation} situation
   * @param {Variable} variable
   */
  #spanOfAllCases(situation, variable) {
    const spans = variable.cases.map((assumed) => {
      situation.assume(variable, assumed)
      return this.span(situation)
    })
    situation.forget(variable)
    return spans.reduce(Span.hull)
  }

  /**
   * How the two cases of the comparison differ here, for every way of answering the rest.
   *
   * @param {Comparison} comparison
   * @returns {number}
   */
  cuts(comparison) {
    if (!this.uses.has(comparison.variable)) return Cuts.same(this.span(comparison.first))
    for (const variable of this.#owned) {
      if (!comparison.isKnown(variable)) return this.#cutsOfAllCases(comparison, variable)
    }
    return this.joinedCuts(comparison)
  }

  /**
   * @param {Comparison} comparison
   * @param {Variable} variable
   */
  #cutsOfAllCases(comparison, variable) {
    let union = 0
    for (const assumed of variable.cases) {
      comparison.assume(variable, assumed)
      union |= this.cuts(comparison)
    }
    comparison.forget(variable)
    return union
  }

  /**
   * The level once all owned answers are known or assumed.
   *
   * @param {Situation} _situation
   * @returns {number}
   */
  joinedSpan(_situation) {
    throw new Error('each sort of node joins in its own way')
  }

  /**
   * As `cuts`, once all owned answers are known or assumed.
   *
   * @param {Comparison} _comparison
   * @returns {number}
   */
  joinedCuts(_comparison) {
    throw new Error('each sort of node joins in its own way')
  }
}

const NOTHING_APPLIES = Span.spanOfLevel(Span.NOTHING_APPLIES)
const NO_HELP = Span.spanOfLevel(Span.INACCESSIBLE)
const HELP = Span.spanOfLevel(Span.CONDITIONAL)

/** One criterion that is judged, or one that helps. */
export class Leaf extends Node {
  #index
  #answer
  #applies

  /**
   * @param {object} parts
   * @param {Criterion} parts.criterion
   * @param {number} parts.index place of the criterion's level in `Answers`
   * @param {Variable} parts.answer the variable that it reads
   * @param {boolean} parts.helps it makes an inaccessible place usable with help, and otherwise
   *   nothing; else its level counts, and where it does not apply nothing is asked
   * @param {Applicability} parts.applies
   * @param {Variable[]} owned
   * @param {Uses} uses
   */
  constructor({ criterion, index, answer, helps, applies }, owned, uses) {
    super([], owned, uses)
    this.criterion = criterion
    this.helps = helps
    this.#index = index
    this.#answer = answer
    this.#applies = applies
  }

  /** @param {Situation} situation */
  joinedSpan(situation) {
    const answers = situation.answers(this.#answer.scope)
    const settled = answers.applicability(this.#index)
    const applies = settled === NOT_SETTLED ? this.#applies(situation) : settled === APPLIES
    if (!this.helps) return applies ? answers.span(this.#index) : NOTHING_APPLIES
    return applies ? helpOf(answers.fact(this.#answer.index)) : NO_HELP
  }

  /** @param {Comparison} comparison */
  joinedCuts(comparison) {
    const first = this.joinedSpan(comparison.first)
    const second = this.joinedSpan(comparison.second)
    // An own answer that is not the compared one is unknown in both situations alike.
    const sameUnknown = first === second && this.#answer !== comparison.variable
    return sameUnknown ? Cuts.same(first) : Cuts.each(first, second)
  }
}

/** @param {number} fact */
function helpOf(fact) {
  if (fact === UNKNOWN) return Span.hull(NO_HELP, HELP)
  return fact === PRESENT ? HELP : NO_HELP
}

/** A level that no answer changes: the floor under a zone that cannot block. */
export class Constant extends Node {
  #span

  /** @param {number} level */
  constructor(level) {
    super([], [], new Map())
    this.#span = Span.spanOfLevel(level)
  }

  joinedSpan() {
    return this.#span
  }

  joinedCuts() {
    return Cuts.same(this.#span)
  }
}

/** The worst of parts that are all needed, or the best of alternatives. */
export class Join extends Node {
  /**
   * @param {'worst' | 'best'} kind how children make one level
   * @param {Node[]} children
   * @param {Criterion | null} criterion the one-of criterion that this join stands for, null for any
   *   other join
   * @param {Variable[]} owned
   * @param {Uses} uses
   */
  constructor(kind, children, criterion, owned, uses) {
    super(children, owned, uses)
    this.kind = kind
    this.criterion = criterion
  }

  /** @param {Situation} situation */
  joinedSpan(situation) {
    const join = this.kind === 'worst' ? Span.worse : Span.better
    return this.children.map((child) => child.span(situation)).reduce(join)
  }

  /** @param {Comparison} comparison */
  joinedCuts(comparison) {
    const join = this.kind === 'worst' ? Cuts.worseCuts : Cuts.betterCuts
    return this.children.map((child) => child.cuts(comparison)).reduce(join)
  }
}

/** The best of the entrances: the same subtree, evaluated at each. */
export class EachEntrance extends Node {
  /**
   * @param {Node} entrance
   * @param {Variable[]} owned
   */
  constructor(entrance, owned) {
    super([entrance], owned, entrance.uses)
    this.entrance = entrance
  }

  /** @param {Situation} situation */
  joinedSpan(situation) {
    return situation.entranceNumbers
      .map((_, i) => {
        situation.enter(i)
        return this.entrance.span(situation)
      })
      .reduce(Span.better)
  }

  /** @param {Comparison} comparison */
  joinedCuts(comparison) {
    return comparison.first.entranceNumbers
      .map((_, i) => {
        comparison.enter(i)
        return comparison.concerns(i)
          ? this.entrance.cuts(comparison)
          : Cuts.same(this.entrance.span(comparison.first))
      })
      .reduce(Cuts.betterCuts)
  }
}
