import * as Span from './span.js'
import { TreeBuilder } from './tree-builder.js'

/** @import { Node } from './nodes.js' */
/** @import { PackIndex } from './pack-index.js' */
/** @import { Situation } from './situation.js' */
/** @import { Variable } from './variable.js' */

const NOTHING_APPLIES = Span.spanOfLevel(Span.NOTHING_APPLIES)

/** How answers make the level of a place for one group. Immutable, compiled once per pack. */
export class GroupTree {
  #shared
  /** In the order of the pack; null: nothing in the zone matters for the group. */
  #zones
  /** @type {Variable[][]} */
  #openInZone
  /** What a zone takes from the place at most. @type {number[]} */
  #floors
  #help
  /** @type {Variable[]} */
  #openInAnyZone

  /**
   * @param {PackIndex} index
   * @param {string} group
   */
  constructor(index, group) {
    const builder = new TreeBuilder(index, group)
    this.group = group
    this.#shared = builder.shared()
    this.#zones = builder.zones()
    /** Null: the pack asks nothing for the group. */
    this.place = builder.place(this.#zones)
    this.#help = builder.help()
    this.#floors = index.pack.zones.map(({ role }) =>
      Span.spanOfLevel(role === 'lowering' ? Span.PARTIAL : Span.INACCESSIBLE),
    )
    this.#openInZone = this.#zones.map((zone) => (zone ? this.#openIn(zone) : []))
    const open = [...this.#openInZone.flat(), ...this.#help.flatMap((leaf) => this.#openIn(leaf))]
    this.#openInAnyZone = [...new Set(open)]
  }

  /**
   * The answers on which a node above this one splits.
   *
   * @param {Node} node
   */
  #openIn(node) {
    return [...node.uses.keys()].filter(
      (variable) => this.#shared.has(variable) && !node.owns(variable),
    )
  }

  /**
   * The levels of the zones, in the order of the pack, whatever the open answers turn out to be.
   *
   * @param {Situation} situation
   */
  zoneSpans(situation) {
    return this.#zones.map((zone, i) =>
      zone ? hullOf(zone, situation, this.#openInZone[i], 0) : NOTHING_APPLIES,
    )
  }

  /**
   * The level of the place.
   *
   * @param {Situation} situation
   */
  span(situation) {
    return this.place ? this.place.span(situation) : NOTHING_APPLIES
  }

  /**
   * The level of the place whose zones are known to have these levels. Zones are independent as soon
   * as every answer that two of them share is known, and need not be evaluated again.
   *
   * @param {Situation} situation
   * @param {number[]} zoneSpans
   */
  spanOfZones(situation, zoneSpans) {
    if (!this.#openInAnyZone.every((variable) => situation.isKnown(variable))) {
      return this.span(situation)
    }
    const worst = zoneSpans
      .map((span, i) => Span.better(span, this.#floors[i]))
      .reduce(Span.worse, NOTHING_APPLIES)
    return this.#help.map((leaf) => leaf.span(situation)).reduce(Span.better, worst)
  }

  /**
   * The level of any part of the tree, whatever the open answers turn out to be.
   *
   * @param {Node} node
   * @param {Situation} situation
   */
  hull(node, situation) {
    return hullOf(node, situation, this.#openIn(node), 0)
  }

  /** Everything that the level of the place depends on. */
  variables() {
    return this.place ? [...this.place.uses.keys()] : []
  }
}

/**
 * @param {Node} node
 * @param {Situation} situation
 * @param {Variable[]} open
 * @param {number} from
 * @returns {number}
 */
function hullOf(node, situation, open, from) {
  for (let i = from; i < open.length; i++) {
    if (!situation.isKnown(open[i])) return hullOfAllCases(node, situation, open, i)
  }
  return node.span(situation)
}

/**
 * @param {Node} node
 * @param {Situation} situation
 * @param {Variable[]} open
 * @param {number} at
 */
function hullOfAllCases(node, situation, open, at) {
  const spans = open[at].cases.map((assumed) => {
    situation.assume(open[at], assumed)
    return hullOf(node, situation, open, at + 1)
  })
  situation.forget(open[at])
  return spans.reduce(Span.hull)
}
