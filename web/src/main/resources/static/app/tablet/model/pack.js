import { isJudged } from '../../verdict/criteria.js'

/** @import { Condition, Criterion, Pack } from '../../verdict/pack-shape.js' */

/** @param {Pack} pack @param {string} id @returns {Criterion | undefined} */
export function findCriterion(pack, id) {
  return pack.criteria.find((criterion) => criterion.id === id)
}

/** The facts that a condition asks for. @param {Condition} condition @returns {string[]} */
export function factsOf(condition) {
  if ('fact' in condition) return [condition.fact]
  return 'parts' in condition ? condition.parts.flatMap(factsOf) : []
}

/**
 * The answers that all have to be given for a condition; traits of the place are left out.
 *
 * @param {Condition} condition
 * @returns {{ fact: string, answer: string }[]}
 */
export function wantedBy(condition) {
  if ('fact' in condition) return [{ fact: condition.fact, answer: condition.is }]
  return condition.is === 'all-of' ? condition.parts.flatMap(wantedBy) : []
}

/**
 * The criteria that a form of this length asks: short has what can shut people out, middle
 * everything that is judged, full also what is only recorded; each with the facts on which its
 * questions hang.
 *
 * @param {Pack} pack
 * @param {string} length short, middle or full
 * @returns {Set<string>} ids
 */
export function criteriaOf(pack, length) {
  const asked = pack.criteria.filter(
    (criterion) =>
      length === 'full' || (length === 'short' ? criterion.critical : isJudged(criterion)),
  )
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} id */
  const add = (id) => {
    const criterion = findCriterion(pack, id)
    if (!criterion || found.has(id)) return
    found.add(id)
    if (criterion.reads !== id) add(criterion.reads)
    factsOf(criterion.condition).forEach(add)
  }
  asked.forEach((criterion) => add(criterion.id))
  // A criterion that is met in one of several ways is answered by its ways.
  for (const criterion of pack.criteria) {
    if (criterion.alternative && found.has(criterion.alternative.of)) add(criterion.id)
  }
  return found
}
