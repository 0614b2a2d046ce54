import { isAsked } from '../../verdict/criteria.js'
import { criteriaOf } from './pack.js'
import { listReadings, readNumber } from './number-text.js'

/** More entrances than any public building has; the form would grow without end. */
export const MOST_ENTRANCES = 20

export const VISIT_FIELDS = ['auditor', 'visited_on', 'entrances', 'visit_note']

/** The last part of the names of a question's fields. */
export const PARTS = ['answer', 'value', 'unit', 'why_not', 'why_unseen', 'note']

/** The reasons offered for not answering; the server's `ReasonCode`. */
export const WHY_NOT = ['no_such_thing', 'other_kind', 'other']
export const WHY_UNSEEN = ['no_access', 'closed', 'unsafe', 'no_tool', 'no_time', 'other']

export const METHODS = ['tape', 'level', 'laser', 'eye', 'asked']

/** @import { Criterion, Pack, Zone } from '../../verdict/pack-shape.js' */

/**
 * @typedef {object} Question one criterion as asked on a step
 * @property {string} id names of its fields start with it, e.g. `1.DOR-01`
 * @property {Criterion} criterion
 * @property {number} entrance 0: about the place as a whole
 *
 * @typedef {object} Step one page of the form
 * @property {string} code `visit`, `Z7`, `Z2-1`
 * @property {Zone | null} zone null: the page is about the visit itself
 * @property {number} entrance 0: about the place as a whole
 * @property {Question[]} questions in the order of the pack
 */

/**
 * The number of entrances typed; 1 while that is missing or wrong.
 *
 * @param {Record<string, string>} fields
 */
export function entrancesOf(fields) {
  const typed = (fields.entrances ?? '').trim()
  const count = /^\d{1,18}$/.test(typed) ? Number(typed) : 1
  return count >= 1 && count <= MOST_ENTRANCES ? count : 1
}

/**
 * The pages of the form in the order in which a visitor meets the zones: each entrance on its own
 * page, then what is asked about all of them together.
 *
 * @param {Pack} pack
 * @param {string} length short, middle or full
 * @param {Record<string, string>} fields
 * @returns {Step[]}
 */
export function listSteps(pack, length, fields) {
  const wanted = criteriaOf(pack, length)
  const entrances = entrancesOf(fields)
  /** @type {Step[]} */
  const steps = [{ code: 'visit', zone: null, entrance: 0, questions: [] }]
  for (const zone of pack.zones) {
    const numbers = zone.scope === 'entrance' ? [...Array(entrances).keys()].map((n) => n + 1) : []
    for (const entrance of [...numbers, 0]) {
      const questions = questionsOf(pack, zone, entrance, wanted)
      const code = entrance === 0 ? zone.id : `${zone.id}-${entrance}`
      if (questions.length > 0) steps.push({ code, zone, entrance, questions })
    }
  }
  return steps
}

/**
 * @param {Pack} pack
 * @param {Zone} zone
 * @param {number} entrance
 * @param {Set<string>} wanted
 * @returns {Question[]}
 */
function questionsOf(pack, zone, entrance, wanted) {
  const scope = entrance === 0 ? 'place' : 'entrance'
  return pack.criteria
    .filter((one) => one.zone === zone.id && one.scope === scope && isAsked(one))
    .filter((one) => wanted.has(one.id))
    .map((criterion) => ({ id: `${entrance}.${criterion.id}`, criterion, entrance }))
}

/** The field for a mistake of the given text as a number, null: none. @param {string} typed */
export function mistakeInNumber(typed) {
  const number = readNumber(typed)
  if (!number) return { code: 'not-a-number', values: [typed] }
  const readings = listReadings(typed)
  return readings.length > 0 ? { code: 'two-readings', values: [typed, ...readings] } : null
}
