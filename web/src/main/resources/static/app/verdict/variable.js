import { hasLevel, isJudged, opensWay } from './criteria.js'
import { Decimal } from './decimal.js'
import { Norm } from './norm.js'
import { ACCESSIBLE, INACCESSIBLE, NOTHING_APPLIES, PARTIAL } from './span.js'

/** @import { Criterion, Observation, OpenFact, Scope, Trait } from './pack-shape.js' */
/** @import { Units } from './units.js' */

/** Not known. */
export const UNKNOWN = 0
export const PRESENT = 1
export const ABSENT = 2
/** Known, and nothing that conditions ask for: a number. */
export const OTHER = 3

const ZERO = Decimal.parse('0')

/**
 * @typedef {{ state: 'measured', value: Decimal, unit: string }
 *   | { state: 'present' | 'absent' | 'not_applicable' }} Answer an observation that tells something
 *
 * @typedef {object} Case one way in which answers can come out
 * @property {number} fact as conditions see it
 * @property {number[]} levels one for each reader
 * @property {number} traitValue 0 unless the variable is a trait
 */

/** Something that an auditor or the register answers, and the cases that its answer can make. */
export class Variable {
  /**
   * @param {object} parts
   * @param {Scope} parts.scope
   * @param {number} parts.index its place in `Answers`
   * @param {OpenFact} parts.of as readers know it; without the number of an entrance
   * @param {Reader[]} parts.readers the criteria whose level the answer gives
   * @param {Case[]} parts.cases one for each way in which answers can differ in effect; together
   *   they stand for every answer but "not applicable"
   */
  constructor({ scope, index, of, readers, cases }) {
    this.scope = scope
    this.index = index
    this.of = of
    this.readers = readers
    this.cases = cases
    this.trait = 'trait' in of ? of.trait : null
  }
}

/** A criterion that judges the answer of a variable, and its place in `Answers`. */
export class Reader {
  /** @type {Norm} */
  norm
  #failed
  #isJudged

  /**
   * @param {number} index
   * @param {Criterion} criterion
   * @param {Units} units
   */
  constructor(index, criterion, units) {
    this.index = index
    this.norm = new Norm(criterion.rule, criterion.unit, units)
    this.#failed = criterion.critical || opensWay(criterion) ? INACCESSIBLE : PARTIAL
    this.#isJudged = isJudged(criterion)
  }

  /**
   * The level to which this answer brings a zone.
   *
   * @param {Answer} answer
   */
  level(answer) {
    switch (answer.state) {
      case 'present':
        return ACCESSIBLE
      case 'absent':
        return this.#failed
      case 'not_applicable':
        return this.#isJudged ? NOTHING_APPLIES : this.#failed
      case 'measured':
        return this.#levelOf(this.norm.grade(answer.value, answer.unit))
    }
  }

  /** @param {'meets' | 'falls-short' | 'blocks'} grade */
  #levelOf(grade) {
    if (grade === 'meets') return ACCESSIBLE
    return grade === 'falls-short' ? PARTIAL : this.#failed
  }
}

/**
 * What conditions see of an answer: a thing that is "not applicable" is not there.
 *
 * @param {Answer} answer
 */
export function factOf(answer) {
  switch (answer.state) {
    case 'present':
      return PRESENT
    case 'absent':
    case 'not_applicable':
      return ABSENT
    case 'measured':
      return OTHER
  }
}

/**
 * @param {Observation} observation a real one
 * @returns {Answer}
 */
export function answerOf(observation) {
  if (observation.state === 'measured') {
    const { value, unit } = observation
    return { state: 'measured', value: Decimal.parse(value), unit }
  }
  if (observation.state === 'not_observed') throw new RangeError('no answer')
  return { state: observation.state }
}

/**
 * The variable of a criterion that is asked.
 *
 * @param {number} index
 * @param {Criterion[]} criteria
 * @param {Units} units
 */
export function variableOfCriterion(index, criteria, units) {
  const { id, scope, unit } = criteria[index]
  const readers = readersOf(id, criteria, units)
  /** @type {Map<string, Case>} */
  const cases = new Map()
  for (const answer of typicalAnswers(unit, readers, units)) {
    const levels = readers.map((reader) => reader.level(answer))
    const made = { fact: factOf(answer), levels, traitValue: 0 }
    const effect = units.isNumeric(unit) ? levels.join() : String(made.fact)
    if (!cases.has(effect)) cases.set(effect, made)
  }
  const of = { criterion: id, entrance: 0 }
  return new Variable({ scope, index, of, readers, cases: [...cases.values()] })
}

/**
 * A trait and the values at which conditions change their mind, and one below the first.
 *
 * @param {Trait} trait
 * @param {number} index
 * @param {Set<number>} thresholds
 */
export function variableOfTrait(trait, index, thresholds) {
  const sorted = [...thresholds].sort((a, b) => a - b)
  const values = sorted.length === 0 ? [1] : [sorted[0] - 1, ...sorted]
  const cases = values.map((traitValue) => ({ fact: OTHER, levels: [], traitValue }))
  return new Variable({ scope: 'place', index, of: { trait }, readers: [], cases })
}

/**
 * @param {string} id of the criterion that is asked
 * @param {Criterion[]} criteria
 * @param {Units} units
 */
function readersOf(id, criteria, units) {
  /** @type {Reader[]} */
  const readers = []
  criteria.forEach((reader, index) => {
    if (reader.reads === id && hasLevel(reader)) readers.push(new Reader(index, reader, units))
  })
  return readers
}

/**
 * @param {string} unit
 * @param {Reader[]} readers
 * @param {Units} units
 * @returns {Answer[]}
 */
function typicalAnswers(unit, readers, units) {
  if (!units.isNumeric(unit)) return [{ state: 'present' }, { state: 'absent' }]
  /** @type {Decimal[]} */
  const values = []
  let previous = ZERO
  for (const limit of sortedLimits(readers)) {
    values.push(previous.plus(limit).half(), limit)
    previous = limit
  }
  values.push(previous.plus(units.most(unit)).half())
  return values.map((value) => ({ state: 'measured', value, unit }))
}

/** @param {Reader[]} readers */
function sortedLimits(readers) {
  return readers
    .flatMap((reader) => reader.norm.limits)
    .sort((a, b) => a.compareTo(b))
    .filter((limit, i, sorted) => i === 0 || limit.compareTo(sorted[i - 1]) > 0)
}
