import { Decimal } from '../../verdict/decimal.js'
import { MOST_ENTRANCES, VISIT_FIELDS, WHY_NOT, WHY_UNSEEN, mistakeInNumber } from './form.js'
import { readNumber, withoutEndingZeros } from './number-text.js'

/** @import { Observation } from '../../verdict/pack-shape.js' */
/** @import { Units } from '../../verdict/units.js' */

/**
 * Reads what was typed, with the same checks as the server's `AnswerReader` and `VisitFields`, so
 * that a mistake is said at the entrance and not at the desk. The server has the last word.
 *
 * @typedef {import('./form.js').Question} Question
 * @typedef {import('./form.js').Step} Step
 * @typedef {{ field: string, code: string, values: (string | number)[] }} FieldProblem texts: `field.<code>`
 */

const MOST_DECIMALS = 3 // observations.value numeric(12, 3)
const LONGEST_REASON = 300
const LONGEST_NAME = 200
const LONGEST_NOTE = 2000
const EARLIEST_VISIT = '2000-01-01'

/**
 * Everything that can be read, and all mistakes at once in the order of the form.
 *
 * @param {Step[]} steps
 * @param {Record<string, string>} fields
 * @param {Units} units of the pack
 * @param {string} today ISO day of this device
 */
export function readAnswers(steps, fields, units, today) {
  /** @type {FieldProblem[]} */
  const problems = checkVisit(fields, today)
  /** @type {Map<string, Observation>} */
  const observations = new Map()
  for (const question of steps.flatMap((step) => step.questions)) {
    const { observation, problem } = readAnswer(question, fields, units)
    if (observation) observations.set(question.id, observation)
    if (problem) problems.push(problem)
  }
  return { observations, problems }
}

/** @param {Record<string, string>} fields @param {string} today @returns {FieldProblem[]} */
export function checkVisit(fields, today) {
  return VISIT_FIELDS.flatMap((field) => {
    const text = (fields[field] ?? '').trim()
    const found = checkVisitField(field, text, today)
    return found ? [{ field, ...found }] : []
  })
}

/** @param {string} field @param {string} text @param {string} today */
function checkVisitField(field, text, today) {
  if (field === 'entrances') return checkEntrances(text)
  if (field === 'visit_note') return tooLong(text, LONGEST_NOTE)
  if (text === '') return { code: 'required', values: [] }
  return field === 'auditor' ? tooLong(text, LONGEST_NAME) : checkDay(text, today)
}

/** @param {string} text */
function checkEntrances(text) {
  if (text === '') return null
  if (!/^-?\d{1,18}$/.test(text)) return { code: 'not-a-number', values: [text] }
  const isPossible = Number(text) >= 1 && Number(text) <= MOST_ENTRANCES
  return isPossible ? null : { code: 'out-of-range', values: [1, MOST_ENTRANCES] }
}

/** Whether there is such a day: the parser alone takes 30 February for 2 March. @param {string} text */
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = Date.parse(text)
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text)
}

/** @param {string} text @param {string} today */
function checkDay(text, today) {
  if (!isDay(text)) return { code: 'not-a-date', values: [text] }
  if (text > today) return { code: 'date-in-future', values: [today] }
  return text < EARLIEST_VISIT ? { code: 'date-too-early', values: [EARLIEST_VISIT] } : null
}

/** @param {string} text @param {number} longest */
function tooLong(text, longest) {
  return [...text].length > longest ? { code: 'too-long', values: [longest] } : null
}

/**
 * @param {Question} question
 * @param {Record<string, string>} fields
 * @param {Units} units
 * @returns {{ observation?: Observation, problem?: FieldProblem }} neither: not answered
 */
export function readAnswer(question, fields, units) {
  /** @param {string} part */
  const text = (part) => (fields[`${question.id}.${part}`] ?? '').trim()
  const answer = text('answer')
  const hasNumber = units.isNumeric(question.criterion.unit)
  if (answer === '') return text('value') === '' ? {} : readMeasured(question, text, units)
  if (answer === 'measured' && hasNumber) return readMeasured(question, text, units)
  if ((answer === 'present' || answer === 'absent') && !hasNumber) {
    return { observation: { state: answer } }
  }
  if (answer === 'not_applicable') return readReason(question, text, 'why_not', 'not_applicable')
  if (answer === 'not_observed') return readReason(question, text, 'why_unseen', 'not_observed')
  return mistake(question, 'answer', 'unknown-value', answer)
}

/** @param {Question} question @param {(part: string) => string} text @param {Units} units */
function readMeasured(question, text, units) {
  const typed = text('value')
  if (typed === '') return mistake(question, 'value', 'required')
  if (!units.isNumeric(question.criterion.unit)) {
    return mistake(question, 'value', 'takes-no-number', typed)
  }
  const wrong = mistakeInNumber(typed)
  if (wrong) return mistake(question, 'value', wrong.code, ...wrong.values)
  const number = readNumber(typed)
  const chosen = text('unit') || question.criterion.unit
  if (!isConvertible(units, chosen, question.criterion.unit)) {
    return mistake(question, 'unit', 'unknown-unit', chosen)
  }
  const written = number?.unit ?? chosen
  // 1:12 says by its shape what it is, whatever the list beside it was left at.
  const isSlope = written === '1:n' && isConvertible(units, chosen, '1:n')
  if (written !== chosen && !isSlope) return mistake(question, 'value', 'unit-mismatch', typed)
  const value = withoutEndingZeros(number?.digits ?? '')
  return (
    checkSize(question, value, written, typed, units) ?? { observation: measured(value, written) }
  )
}

/** @param {string} value @param {string} unit @returns {Observation} */
function measured(value, unit) {
  return { state: 'measured', value, unit }
}

/**
 * A unit that the pack does not know measures nothing.
 *
 * @param {Units} units
 * @param {string} unit
 * @param {string} target
 */
function isConvertible(units, unit, target) {
  return units.alternatives(target).includes(unit)
}

/**
 * @param {Question} question
 * @param {string} value
 * @param {string} unit
 * @param {string} typed
 * @param {Units} units
 */
function checkSize(question, value, unit, typed, units) {
  const decimals = value.split('.')[1]?.length ?? 0
  const size = Decimal.parse(value)
  if (size.sign < 0) return mistake(question, 'value', 'negative', typed)
  if (!units.isPossible(size, unit)) {
    return mistake(question, 'value', 'impossible', typed, String(units.most(unit)))
  }
  if (decimals > MOST_DECIMALS) return mistake(question, 'value', 'too-precise', MOST_DECIMALS)
  return unit === 'count' && decimals > 0 ? mistake(question, 'value', 'not-whole', typed) : null
}

/**
 * @param {Question} question
 * @param {(part: string) => string} text
 * @param {'why_not' | 'why_unseen'} part
 * @param {'not_applicable' | 'not_observed'} state
 */
function readReason(question, text, part, state) {
  if (text('value') !== '') return mistake(question, 'value', 'contradiction', text('value'))
  const reason = text(part)
  if (reason === '') return mistake(question, part, 'reason-required')
  if (!(part === 'why_not' ? WHY_NOT : WHY_UNSEEN).includes(reason)) {
    return mistake(question, part, 'unknown-value', reason)
  }
  if (reason !== 'other') return { observation: { state, reason } }
  const words = text('note')
  if (words === '') return mistake(question, 'note', 'own-words-required')
  return tooLong(words, LONGEST_REASON)
    ? mistake(question, 'note', 'too-long', LONGEST_REASON)
    : { observation: { state, reason: words } }
}

/**
 * @param {Question} question
 * @param {string} part
 * @param {string} code
 * @param {(string | number)[]} values
 */
function mistake(question, part, code, ...values) {
  return { problem: { field: `${question.id}.${part}`, code, values } }
}
