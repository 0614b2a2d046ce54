import { hasLevel } from './criteria.js'
import { Constant, EachEntrance, Join, Leaf } from './nodes.js'
import { PARTIAL } from './span.js'

/** @import { Criterion, Scope, Zone } from './pack-shape.js' */
/** @import { PackIndex } from './pack-index.js' */
/** @import { Node, Uses } from './nodes.js' */
/** @import { Variable } from './variable.js' */

/** Builds the tree of levels of one group, and decides where shared answers are owned. */
export class TreeBuilder {
  #index
  #group
  /** How many leaves depend on each answer that conditions ask for or several leaves read. @type {Uses} */
  #total = new Map()

  /**
   * @param {PackIndex} index
   * @param {string} group
   */
  constructor(index, group) {
    this.#index = index
    this.#group = group
    /** @type {Set<Variable>} */
    const asked = new Set()
    for (const criterion of [...this.#leafCriteria(), ...this.#helpCriteria()]) {
      for (const variable of index.variables(criterion.condition)) asked.add(variable)
      for (const variable of this.#dependsOn(criterion)) addUse(this.#total, variable, 1)
    }
    for (const [variable, count] of this.#total) {
      if (count === 1 && !asked.has(variable)) this.#total.delete(variable)
    }
  }

  #leafCriteria() {
    return this.#index.pack.criteria.filter(
      (one) => this.#matters(one) && hasLevel(one) && this.#isReached(one),
    )
  }

  /**
   * A way counts only where what it leads to matters for the group as well.
   *
   * @param {Criterion} criterion
   */
  #isReached({ alternative }) {
    if (!alternative) return true
    const met = this.#index.pack.criteria.find(({ id }) => id === alternative.of)
    return met !== undefined && this.#matters(met)
  }

  #helpCriteria() {
    const { criteria, helpCriteria } = this.#index.pack
    return helpCriteria.flatMap((id) =>
      criteria.filter((one) => one.id === id && this.#matters(one)),
    )
  }

  /** @param {Criterion} criterion */
  #matters(criterion) {
    return criterion.groups.includes(this.#group)
  }

  /** @param {Criterion} criterion */
  #dependsOn(criterion) {
    return this.#index.variables(criterion.condition).add(this.#index.get(criterion.reads))
  }

  /** The answers that several leaves depend on or that conditions ask for. */
  shared() {
    return new Set(this.#total.keys())
  }

  /** In the order of the pack; null: nothing in the zone matters for the group. */
  zones() {
    return this.#index.pack.zones.map((zone) => this.#zone(zone))
  }

  /**
   * The level of the place: all zones are needed, and help lifts what is inaccessible. Null: the pack
   * asks nothing for the group.
   *
   * @param {(Node | null)[]} zones
   */
  place(zones) {
    const needed = this.#index.pack.zones.flatMap(({ role }, i) => {
      const zone = zones[i]
      if (!zone) return []
      return [
        role === 'blocking' ? zone : this.#join('best', [zone, new Constant(PARTIAL)], 'place'),
      ]
    })
    if (needed.length === 0) return null
    const ways = [this.#join('worst', needed, 'place'), ...this.help()]
    return this.#join('best', ways, 'place')
  }

  /** What makes an inaccessible place usable with help. */
  help() {
    return this.#helpCriteria().map((criterion) => this.#leaf(criterion, true))
  }

  /** @param {Zone} zone */
  #zone(zone) {
    const parts = this.#parts(zone, 'place')
    const atEntrance = this.#parts(zone, 'entrance')
    if (atEntrance.length > 0) {
      parts.push(this.#eachEntrance(this.#join('worst', atEntrance, 'entrance')))
    }
    return parts.length === 0 ? null : this.#join('worst', parts, 'place')
  }

  /** @param {Node} entrance */
  #eachEntrance(entrance) {
    return new EachEntrance(entrance, this.#complete(entrance.uses, [entrance], 'place'))
  }

  /**
   * @param {Zone} zone
   * @param {Scope} scope
   * @returns {Node[]}
   */
  #parts({ id }, scope) {
    return this.#index.pack.criteria
      .filter((one) => one.zone === id && one.scope === scope && this.#matters(one))
      .flatMap((criterion) => {
        if (criterion.rule.is === 'one-of') return this.#oneOf(criterion)
        const counts = hasLevel(criterion) && !criterion.alternative
        return counts ? [this.#leaf(criterion, false)] : []
      })
  }

  /**
   * No node when no way of it matters for the group.
   *
   * @param {Criterion} met
   * @returns {Node[]}
   */
  #oneOf(met) {
    /** @type {Map<string, Node[]>} */
    const ways = new Map()
    for (const criterion of this.#leafCriteria()) {
      if (criterion.alternative?.of !== met.id) continue
      const { way } = criterion.alternative
      ways.set(way, [...(ways.get(way) ?? []), this.#leaf(criterion, false)])
    }
    const joined = [...ways.values()].map((way) => this.#join('worst', way, met.scope))
    return joined.length === 0 ? [] : [this.#join('best', joined, met.scope, met)]
  }

  /**
   * @param {Criterion} criterion
   * @param {boolean} helps
   */
  #leaf(criterion, helps) {
    /** @type {Uses} */
    const uses = new Map([...this.#dependsOn(criterion)].map((variable) => [variable, 1]))
    const parts = {
      criterion,
      index: this.#index.pack.criteria.indexOf(criterion),
      answer: this.#index.get(criterion.reads),
      helps,
      applies: this.#index.compile(criterion.condition),
    }
    return new Leaf(parts, this.#complete(uses, [], criterion.scope), uses)
  }

  /**
   * Joins children, those that share answers first, so that as few cases as possible multiply.
   *
   * @param {'worst' | 'best'} kind
   * @param {Node[]} children
   * @param {Scope} scope
   * @param {Criterion | null} criterion the one-of criterion that the join stands for
   * @returns {Node}
   */
  #join(kind, children, scope, criterion = null) {
    if (children.length === 1 && !criterion) return children[0]
    /** @type {Uses} */
    const uses = new Map()
    for (const child of children) {
      for (const [variable, count] of child.uses) addUse(uses, variable, count)
    }
    const owned = this.#complete(uses, children, scope)
    const clusters = clustersOf(children, owned)
    if (clusters.length === 1) return new Join(kind, children, criterion, owned, uses)
    const joined = clusters.map((cluster) => this.#join(kind, cluster, scope))
    return new Join(kind, joined, criterion, [], uses)
  }

  /**
   * The shared answers whose last leaf is in this subtree and which no single child owns.
   *
   * @param {Uses} uses
   * @param {Node[]} children
   * @param {Scope} scope
   */
  #complete(uses, children, scope) {
    return [...uses]
      .filter(([variable, count]) => {
        const inside = count === this.#total.get(variable)
        const here = scope === 'place' || variable.scope === 'entrance'
        return inside && here && !children.some((child) => child.owns(variable))
      })
      .map(([variable]) => variable)
  }
}

/**
 * @param {Uses} uses
 * @param {Variable} variable
 * @param {number} count
 */
function addUse(uses, variable, count) {
  uses.set(variable, (uses.get(variable) ?? 0) + count)
}

/**
 * @param {Node[]} children
 * @param {Variable[]} shared
 */
function clustersOf(children, shared) {
  /** @type {Node[][]} */
  let clusters = []
  for (const child of children) {
    const touching = clusters.filter((cluster) =>
      cluster.some((other) => share(child, other, shared)),
    )
    const apart = clusters.filter((cluster) => !touching.includes(cluster))
    clusters = [...apart, [child, ...touching.flat()]]
  }
  return clusters
}

/**
 * @param {Node} one
 * @param {Node} other
 * @param {Variable[]} shared
 */
function share(one, other, shared) {
  return shared.some((variable) => one.uses.has(variable) && other.uses.has(variable))
}
