/** @import { Condition, Trait } from './pack-shape.js' */
/** @import { Situation } from './situation.js' */
/** @import { Variable } from './variable.js' */

import { ABSENT, PRESENT } from './variable.js'

/** @typedef {(situation: Situation) => boolean} Applicability what it asks for must be known or assumed */

/**
 * A condition and those within it.
 *
 * @param {Condition} condition
 * @returns {Condition[]}
 */
export function withParts(condition) {
  return 'parts' in condition ? condition.parts.flatMap(withParts) : [condition]
}

/**
 * Where the answers change that a condition gets from a trait.
 *
 * @param {Condition} condition
 * @param {Trait} trait
 */
export function thresholdsOf(condition, trait) {
  return withParts(condition).flatMap((part) =>
    'trait' in part && part.trait === trait ? [part.value] : [],
  )
}

/**
 * Makes a condition ready for evaluation.
 *
 * @param {Condition} condition
 * @param {(criterion: string) => Variable} variableOf
 * @returns {Applicability}
 */
export function compile(condition, variableOf) {
  switch (condition.is) {
    case 'always':
      return () => true
    case 'present':
      return hasFact(variableOf(condition.fact), PRESENT)
    case 'absent':
      return hasFact(variableOf(condition.fact), ABSENT)
    case 'kind-in':
      return ofKind(condition.kinds)
    case 'kind-not-in':
      return not(ofKind(condition.kinds))
    case 'at-least':
      return (situation) => situation.trait(condition.trait) >= condition.value
    case 'below':
      return (situation) => situation.trait(condition.trait) < condition.value
    case 'all-of':
      return allOf(condition.parts.map((part) => compile(part, variableOf)))
    case 'any-of':
      return not(allOf(condition.parts.map((part) => not(compile(part, variableOf)))))
    default:
      throw new RangeError(`'${/** @type {{ is: string }} */ (condition).is}' is no condition`)
  }
}

/**
 * @param {Variable} variable
 * @param {number} fact
 * @returns {Applicability}
 */
function hasFact({ scope, index }, fact) {
  return (situation) => situation.answers(scope).fact(index) === fact
}

/**
 * `EDU` covers `EDU.school`.
 *
 * @param {string[]} kinds
 * @returns {Applicability}
 */
function ofKind(kinds) {
  const named = new Set(kinds)
  return ({ kind, sector }) => named.has(kind) || named.has(sector)
}

/**
 * @param {Applicability} part
 * @returns {Applicability}
 */
function not(part) {
  return (situation) => !part(situation)
}

/**
 * @param {Applicability[]} parts
 * @returns {Applicability}
 */
function allOf(parts) {
  return (situation) => parts.every((part) => part(situation))
}
