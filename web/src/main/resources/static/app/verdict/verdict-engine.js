import { GroupTree } from './group-tree.js'
import { MeasurementPlan } from './measurement-plan.js'
import { PackIndex } from './pack-index.js'
import { ReasonCollector } from './reason-collector.js'
import { SituationReader } from './situation-reader.js'
import { NOTHING_APPLIES, low, toRange } from './span.js'

/** @import { AccessRange, Facts, OpenFact, Pack, Question, Reason } from './pack-shape.js' */

/** @type {AccessRange} */
const NOTHING_KNOWN = { worst: 'inaccessible', best: 'accessible' }

/**
 * Judges places by one pack, exactly as `VerdictEngine` of the service does and is tested to do. Make
 * one per pack; it keeps nothing of the places it judged.
 */
export class VerdictEngine {
  #index
  #trees

  /** @param {Pack} pack what `GET /api/standards/{standard}/{version}` answered */
  constructor(pack) {
    this.pack = pack
    this.#index = new PackIndex(pack)
    this.#trees = new Map(pack.groups.map(({ code }) => [code, new GroupTree(this.#index, code)]))
  }

  /** The units of the pack: what converts and compares what was measured. */
  get units() {
    return this.#index.units
  }

  /**
   * Judges one place. Observations of criteria that the pack does not ask are ignored, so facts
   * gathered under another version can be judged by this one.
   *
   * @param {Facts} facts not to be changed while the verdicts are in use
   * @throws {RangeError} an observation does not fit its criterion, or something that cannot be true
   *   of a place
   */
  judge(facts) {
    return new PlaceVerdicts(this.#index, this.#trees, facts)
  }
}

/** The verdicts of one place: levels at once, reasons and plans when somebody asks. */
export class PlaceVerdicts {
  #index
  #trees
  #facts
  /** @type {Map<string, { isAssessed: boolean, place: number, zones: number[] }>} */
  #levels = new Map()

  /**
   * @param {PackIndex} index
   * @param {Map<string, GroupTree>} trees
   * @param {Facts} facts
   */
  constructor(index, trees, facts) {
    this.#index = index
    this.#trees = trees
    this.#facts = facts
    const reader = new SituationReader(index, facts)
    for (const [group, tree] of trees) {
      const zones = tree.zoneSpans(reader.situation)
      const place = tree.spanOfZones(reader.situation, zones)
      this.#levels.set(group, { isAssessed: reader.isAssessed(group), place, zones })
    }
  }

  /**
   * The level of the place; everything is possible as long as nothing relevant was seen.
   *
   * @param {string} group letter
   * @returns {AccessRange}
   */
  range(group) {
    const { isAssessed, place } = this.#levelsOf(group)
    return isAssessed ? toRange(place) : NOTHING_KNOWN
  }

  /**
   * Whether anything that matters for the group was observed.
   *
   * @param {string} group letter
   */
  isAssessed(group) {
    return this.#levelsOf(group).isAssessed
  }

  /**
   * The level of a zone; null when nothing in it applies to the group.
   *
   * @param {string} zone id
   * @param {string} group letter
   * @returns {AccessRange | null}
   */
  findZoneRange(zone, group) {
    const i = this.#index.pack.zones.findIndex(({ id }) => id === zone)
    if (i < 0) return null
    const span = this.#levelsOf(group).zones[i]
    return low(span) === NOTHING_APPLIES ? null : toRange(span)
  }

  /**
   * Every judged criterion of the group, in visiting order, entrance after entrance.
   *
   * @param {string} group letter
   * @returns {Reason[]}
   */
  reasons(group) {
    const tree = this.#treeOf(group)
    return new ReasonCollector(this.#index.pack, this.#facts, tree, this.#situation()).collect()
  }

  /**
   * The smallest set of unknowns whose answers decide the level, whatever they turn out to be; those
   * that can narrow the range most come first.
   *
   * @param {string} group letter
   * @returns {OpenFact[]}
   */
  toMeasure(group) {
    const [first, second] = [this.#situation(), this.#situation()]
    return new MeasurementPlan(this.#index.pack, this.#treeOf(group), first, second).list()
  }

  /**
   * The questions that make no sense here: their condition fails, whatever is still unknown. In the
   * order of the form, those of a criterion entrance after entrance.
   *
   * @returns {Question[]}
   */
  ruledOut() {
    const situation = this.#situation()
    return this.#index.conditionals.flatMap((conditional) => conditional.ruledOut(situation))
  }

  #situation() {
    return new SituationReader(this.#index, this.#facts).situation
  }

  /** @param {string} group */
  #levelsOf(group) {
    const levels = this.#levels.get(group)
    if (!levels) throw new RangeError(`the pack has no group '${group}'`)
    return levels
  }

  /** @param {string} group */
  #treeOf(group) {
    const tree = this.#trees.get(group)
    if (!tree) throw new RangeError(`the pack has no group '${group}'`)
    return tree
  }
}
