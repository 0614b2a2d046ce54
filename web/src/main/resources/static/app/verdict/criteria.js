/** @import { Criterion, Observation } from './pack-shape.js' */
/** @import { Units } from './units.js' */

/**
 * Whether an auditor answers it; otherwise it follows from other answers.
 *
 * @param {Criterion} criterion
 */
export function isAsked(criterion) {
  return criterion.reads === criterion.id && criterion.rule.is !== 'one-of'
}

/**
 * Whether it can pass or fail; a recorded fact cannot.
 *
 * @param {Criterion} criterion
 */
export function isJudged(criterion) {
  return criterion.rule.is !== 'recorded'
}

/**
 * Whether it is a recorded fact that opens a way to meet another criterion: "there is a ramp".
 *
 * @param {Criterion} criterion
 */
export function opensWay(criterion) {
  return !isJudged(criterion) && criterion.alternative !== null
}

/**
 * Whether its own answer brings its zone to a level.
 *
 * @param {Criterion} criterion
 */
export function hasLevel(criterion) {
  return criterion.rule.is !== 'one-of' && (isJudged(criterion) || opensWay(criterion))
}

/**
 * Whether an observation tells something about the place.
 *
 * @param {Observation} observation
 */
export function isReal(observation) {
  return observation.state !== 'not_observed'
}

/**
 * Refuses an observation that the criterion cannot take.
 *
 * @param {Criterion} criterion
 * @param {Observation} observation
 * @param {Units} units
 * @throws {RangeError} a number for "is it there", the reverse, or a unit that measures something
 *   else
 */
export function requireAnswerable(criterion, observation, units) {
  if (!answers(criterion, observation, units)) {
    throw new RangeError(`${criterion.id} cannot be answered by ${JSON.stringify(observation)}`)
  }
}

/**
 * @param {Criterion} criterion
 * @param {Observation} observation
 * @param {Units} units
 */
function answers(criterion, observation, units) {
  switch (observation.state) {
    case 'measured':
      return (
        units.isNumeric(observation.unit) && units.isConvertible(observation.unit, criterion.unit)
      )
    case 'present':
    case 'absent':
      return !units.isNumeric(criterion.unit)
    default:
      return observation.state === 'not_applicable' || observation.state === 'not_observed'
  }
}
