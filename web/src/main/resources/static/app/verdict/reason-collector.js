import { isJudged, isReal } from './criteria.js'
import { EachEntrance, Join, Leaf } from './nodes.js'
import * as Span from './span.js'

/** @import { Criterion, Facts, Pack, Reason } from './pack-shape.js' */
/** @import { GroupTree } from './group-tree.js' */
/** @import { Node } from './nodes.js' */
/** @import { Situation } from './situation.js' */

/** Walks the tree of one group and says for each criterion what it does to the place. */
export class ReasonCollector {
  #pack
  #facts
  #tree
  #situation
  /** @type {Reason[]} */
  #reasons = []
  /** Number of the entrance under the walk, 0 outside of entrances. */
  #entrance = 0

  /**
   * @param {Pack} pack
   * @param {Facts} facts
   * @param {GroupTree} tree
   * @param {Situation} situation of its own
   */
  constructor(pack, facts, tree, situation) {
    this.#pack = pack
    this.#facts = facts
    this.#tree = tree
    this.#situation = situation
  }

  /** In visiting order, entrance after entrance. */
  collect() {
    if (this.#tree.place) this.#walk(this.#tree.place, Span.INACCESSIBLE)
    const places = placesInForm(this.#pack)
    return this.#reasons.sort((a, b) => {
      const [zone, at] = places.get(a.criterion) ?? [0, 0]
      const [otherZone, otherAt] = places.get(b.criterion) ?? [0, 0]
      return zone - otherZone || a.entrance - b.entrance || at - otherAt
    })
  }

  /**
   * @param {Node} node
   * @param {number} floor the level that better alternatives on the way here guarantee: nothing below
   *   can bring the place under it
   */
  #walk(node, floor) {
    if (node instanceof Leaf) {
      if (!node.helps && isJudged(node.criterion)) this.#add(node.criterion, node, floor)
    } else if (node instanceof EachEntrance) {
      this.#walkEntrances(node.entrance, floor)
    } else if (node instanceof Join) {
      if (node.criterion) this.#add(node.criterion, node, floor)
      for (const child of node.children) {
        this.#walk(child, node.kind === 'worst' ? floor : this.#above(floor, node, child))
      }
    }
  }

  /**
   * @param {number} floor
   * @param {Join} join
   * @param {Node} child
   */
  #above(floor, join, child) {
    const others = join.children.filter((other) => other !== child)
    return Math.max(
      floor,
      ...others.map((other) => Span.low(this.#tree.hull(other, this.#situation))),
    )
  }

  /**
   * @param {Node} atEntrance
   * @param {number} floor
   */
  #walkEntrances(atEntrance, floor) {
    const numbers = this.#situation.entranceNumbers
    const lows = numbers.map((_, i) => {
      this.#situation.enter(i)
      return Span.low(this.#tree.hull(atEntrance, this.#situation))
    })
    numbers.forEach((number, i) => {
      const best = Math.max(floor, ...lows.filter((_, other) => other !== i))
      this.#situation.enter(i)
      this.#entrance = number
      this.#walk(atEntrance, best)
    })
    this.#entrance = 0
  }

  /**
   * @param {Criterion} criterion
   * @param {Node} node
   * @param {number} floor
   */
  #add(criterion, node, floor) {
    const span = this.#tree.hull(node, this.#situation)
    this.#reasons.push({
      criterion: criterion.id,
      entrance: this.#entrance,
      observed: this.#observed(criterion.reads),
      verdict: verdictOf(criterion, span),
      effect: effectOf(Math.max(Span.low(span), floor)),
    })
  }

  /** @param {string} id */
  #observed(id) {
    const own = this.#facts.entrances[this.#entrance]?.[id] ?? null
    const whole = this.#facts.whole[id] ?? null
    const ownIsBetter = own !== null && (isReal(own) || whole === null || !isReal(whole))
    return ownIsBetter ? own : whole
  }
}

/**
 * By the id of each criterion the number of its zone and its own.
 *
 * @param {Pack} pack
 */
function placesInForm({ zones, criteria }) {
  const zoneNumbers = new Map(zones.map(({ id }, i) => [id, i]))
  return new Map(criteria.map(({ id, zone }, i) => [id, [zoneNumbers.get(zone) ?? -1, i]]))
}

/**
 * @param {Criterion} criterion
 * @param {number} span
 */
function verdictOf(criterion, span) {
  // A way that is only partly good is still a way.
  const enough = criterion.rule.is === 'one-of' ? Span.PARTIAL : Span.ACCESSIBLE
  if (Span.low(span) === Span.NOTHING_APPLIES) return 'not-applicable'
  if (Span.low(span) >= enough) return 'pass'
  return Span.high(span) >= enough ? 'unknown' : 'fail'
}

/** @param {number} reached */
function effectOf(reached) {
  if (reached >= Span.ACCESSIBLE) return 'none'
  return reached === Span.PARTIAL ? 'lowers' : 'blocks'
}
