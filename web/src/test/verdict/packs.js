/** @import { Criterion, Facts, Observation, Pack, Scope, Zone } from '../../main/resources/static/app/verdict/pack-shape.js' */

/** The units of the service. */
export const UNITS = [
  { symbol: 'mm', measures: 'length', factor: '1', most: '100000' },
  { symbol: 'cm', measures: 'length', factor: '10', most: '10000' },
  { symbol: 'm', measures: 'length', factor: '1000', most: '10000' },
  { symbol: '%', measures: 'share', factor: '1', most: '100' },
  { symbol: '1:n', measures: 'share', factor: '1', most: '10000' },
  { symbol: 'presence', measures: 'presence', factor: '1', most: '0' },
]

/**
 * A pack of these criteria: zone Z1 blocks, Z2 is the entrance and blocks, Z5 lowers.
 *
 * @param {Criterion[]} criteria
 * @param {string[]} helpCriteria
 * @returns {Pack}
 */
export function aPack(criteria, helpCriteria = []) {
  return {
    id: 'made-up',
    version: '1',
    title: text('made-up'),
    description: text('made-up'),
    inForceFrom: '2020-01-01',
    inForceTo: null,
    units: UNITS,
    groups: [{ code: 'K', name: text('K') }],
    zones: [
      zone('Z1', 'blocking', 'place'),
      zone('Z2', 'blocking', 'entrance'),
      zone('Z5', 'lowering', 'place'),
    ],
    criteria,
    helpCriteria,
  }
}

/**
 * @param {string} id
 * @param {Zone['role']} role
 * @param {Scope} scope
 * @returns {Zone}
 */
function zone(id, role, scope) {
  return { id, name: text(id), role, scope, condition: { is: 'always' } }
}

/**
 * A required presence in zone Z1, ordinary unless said.
 *
 * @param {string} id
 * @param {Partial<Criterion>} said
 * @returns {Criterion}
 */
export function aCriterion(id, said = {}) {
  return {
    id,
    zone: 'Z1',
    scope: said.zone === 'Z2' ? 'entrance' : 'place',
    wording: text(id),
    unit: 'presence',
    rule: { is: 'required' },
    groups: ['K'],
    critical: false,
    condition: { is: 'always' },
    alternative: null,
    reads: id,
    source: 'test',
    ...said,
  }
}

/** @param {string} value */
function text(value) {
  return { kk: value, ru: value, en: value }
}

/**
 * A school of unknown height and age where nothing was seen unless said.
 *
 * @param {Partial<Facts>} said
 * @returns {Facts}
 */
export function facts(said = {}) {
  return {
    kind: 'EDU.school',
    storeys: null,
    commissionedYear: null,
    whole: {},
    entrances: {},
    ...said,
  }
}

/** @type {Observation} */
export const present = { state: 'present' }
/** @type {Observation} */
export const absent = { state: 'absent' }
/** @type {Observation} */
export const notApplicable = { state: 'not_applicable', reason: 'no such thing' }
/** @type {Observation} */
export const notObserved = { state: 'not_observed', reason: 'locked' }

/**
 * @param {string} value
 * @param {string} unit
 * @returns {Observation}
 */
export function measured(value, unit = 'mm') {
  return { state: 'measured', value, unit }
}
