/** @import { Criterion, Pack } from '../../main/resources/static/app/verdict/pack-shape.js' */

const UNITS = [
  { symbol: 'mm', measures: 'length', factor: '1', most: '100000' },
  { symbol: 'cm', measures: 'length', factor: '10', most: '10000' },
  { symbol: 'm', measures: 'length', factor: '1000', most: '10000' },
  { symbol: '%', measures: 'share', factor: '1', most: '100' },
  { symbol: '1:n', measures: 'share', factor: '1', most: '10000' },
  { symbol: 'count', measures: 'count', factor: '1', most: '10000' },
  { symbol: 'presence', measures: 'presence', factor: '1', most: '0' },
]

/**
 * A door at each entrance, a ramp that a fact opens, a corridor that is only recorded.
 *
 * @returns {Pack}
 */
export function aPack() {
  const zone = {
    role: /** @type {const} */ ('blocking'),
    condition: /** @type {const} */ ({ is: 'always' }),
  }
  return {
    ...{ id: 'made-up', version: '1', title: text('made-up'), description: text('') },
    ...{ inForceFrom: '2020-01-01', inForceTo: null, units: UNITS, helpCriteria: [] },
    groups: [{ code: 'K', name: text('K') }],
    zones: [
      { id: 'Z2', name: text('entrance'), scope: 'entrance', ...zone },
      { id: 'Z3', name: text('inside'), scope: 'place', ...zone },
    ],
    criteria: [
      criterion('DOR-01', { critical: true }),
      criterion('FCT-22', { unit: 'presence', rule: { is: 'recorded' } }),
      criterion('RMP-04', {
        ...{ unit: '%', rule: { is: 'at-most', norm: '8' }, critical: true },
        condition: { is: 'present', fact: 'FCT-22' },
      }),
      criterion('COR-01', { zone: 'Z3', scope: 'place' }),
      criterion('COR-03', { zone: 'Z3', scope: 'place', rule: { is: 'recorded' } }),
    ],
  }
}

/** @param {string} id @param {Partial<Criterion>} more @returns {Criterion} */
export function criterion(id, more = {}) {
  return {
    ...{ id, reads: id, zone: 'Z2', scope: 'entrance', wording: text(id), unit: 'mm' },
    ...{ rule: { is: 'at-least', norm: '900' }, groups: ['K'], critical: false },
    ...{ condition: { is: 'always' }, alternative: null, source: 'made up' },
    ...more,
  }
}

/** @param {string} en */
function text(en) {
  return { kk: null, ru: null, en }
}
