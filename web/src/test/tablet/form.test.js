import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkVisit,
  readAnswer,
  readAnswers,
} from '../../main/resources/static/app/tablet/model/answers.js'
import { listSteps } from '../../main/resources/static/app/tablet/model/form.js'
import { criteriaOf } from '../../main/resources/static/app/tablet/model/pack.js'
import { Units } from '../../main/resources/static/app/verdict/units.js'
import { aPack, criterion } from './a-pack.js'

const units = new Units(aPack().units)

/**
 * The reading of one question with these parts of its fields.
 *
 * @param {Record<string, string>} parts
 * @param {object} [more]
 */
function reading(parts, more = {}) {
  const question = { id: '1.DOR-01', entrance: 1, criterion: criterion('DOR-01', more) }
  const fields = Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [`1.DOR-01.${part}`, text]),
  )
  const { observation, problem } = readAnswer(question, fields, units)
  if (problem) return [problem.field.slice('1.DOR-01.'.length), problem.code, ...problem.values]
  return observation ?? null
}

const measured = (/** @type {string} */ value, unit = 'mm') => ({ state: 'measured', value, unit })

test('reads numbers as people write them', () => {
  /** @type {[Record<string, string>, unknown][]} */
  const table = [
    [{}, null],
    [{ value: '880' }, measured('880')],
    [{ value: ' 1 200 ' }, measured('1200')],
    [{ value: '1\u00a0200 мм' }, measured('1200')],
    [{ value: '88', unit: 'cm' }, measured('88', 'cm')],
    [{ value: '0,880', unit: 'm' }, measured('0.88', 'm')],
    [{ value: '88 см', unit: 'cm' }, measured('88', 'cm')],
    [{ value: '88 cm' }, ['value', 'unit-mismatch', '88 cm']],
    [{ value: '1,500' }, ['value', 'two-readings', '1,500', '1500', '1.5']],
    [{ value: 'wide' }, ['value', 'not-a-number', 'wide']],
    [{ value: '-5' }, ['value', 'negative', '-5']],
    [{ value: '100000' }, measured('100000')],
    [{ value: '100001' }, ['value', 'impossible', '100001', '100000']],
    [{ value: '880.1234' }, ['value', 'too-precise', 3]],
    [{ answer: 'measured' }, ['value', 'required']],
    [{ answer: 'present' }, ['answer', 'unknown-value', 'present']],
    [{ value: '1', unit: 'kg' }, ['unit', 'unknown-unit', 'kg']],
  ]
  for (const [parts, expected] of table)
    assert.deepEqual(reading(parts), expected, JSON.stringify(parts))
})

test('1:12 says by its shape what it is', () => {
  const slope = { unit: '%', rule: { is: 'at-most', norm: '8' } }
  assert.deepEqual(reading({ value: '1:12' }, slope), measured('12', '1:n'))
  assert.deepEqual(reading({ value: '1:0' }, slope), ['value', 'impossible', '1:0', '10000'])
  assert.deepEqual(reading({ value: '8' }, slope), measured('8', '%'))
})

test('yes and no belong to questions without a number', () => {
  const presence = { unit: 'presence', rule: { is: 'required' } }
  assert.deepEqual(reading({ answer: 'present' }, presence), { state: 'present' })
  assert.deepEqual(reading({ value: '5' }, presence), ['value', 'takes-no-number', '5'])
})

test('no answer needs a reason, and a reason excludes a number', () => {
  /** @type {[Record<string, string>, unknown][]} */
  const table = [
    [{ answer: 'not_observed' }, ['why_unseen', 'reason-required']],
    [
      { answer: 'not_observed', why_unseen: 'closed' },
      { state: 'not_observed', reason: 'closed' },
    ],
    [{ answer: 'not_applicable', why_not: 'closed' }, ['why_not', 'unknown-value', 'closed']],
    [{ answer: 'not_applicable', why_not: 'other' }, ['note', 'own-words-required']],
    [
      { answer: 'not_applicable', why_not: 'other', note: 'жөндеу' },
      { state: 'not_applicable', reason: 'жөндеу' },
    ],
    [{ answer: 'not_observed', why_unseen: 'closed', value: '5' }, ['value', 'contradiction', '5']],
  ]
  for (const [parts, expected] of table)
    assert.deepEqual(reading(parts), expected, JSON.stringify(parts))
})

test('names all mistakes at once, those of the visit first', () => {
  const fields = { visited_on: '2026-02-02', entrances: '21', '0.COR-01.value': 'x' }
  const { problems } = readAnswers(listSteps(aPack(), 'full', fields), fields, units, '2026-02-01')
  assert.deepEqual(
    problems.map(({ field, code }) => `${field} ${code}`),
    [
      'auditor required',
      'visited_on date-in-future',
      'entrances out-of-range',
      '0.COR-01.value not-a-number',
    ],
  )
})

test('takes no day that there is not', () => {
  const codes = (/** @type {string} */ day) =>
    checkVisit({ auditor: 'А. Серік', visited_on: day }, '2026-12-31').map(({ code }) => code)
  assert.deepEqual(codes('2026-02-28'), [])
  assert.deepEqual(codes('2026-02-30'), ['not-a-date'])
  assert.deepEqual(codes('2026-13-01'), ['not-a-date'])
  assert.deepEqual(codes('2025-02-29'), ['not-a-date'])
  assert.deepEqual(codes('2024-02-29'), [])
})

test('each entrance has a page of its own', () => {
  const codes = (/** @type {string} */ entrances) =>
    listSteps(aPack(), 'full', { entrances }).map(({ code }) => code)
  assert.deepEqual(codes('2'), ['visit', 'Z2-1', 'Z2-2', 'Z3'])
  assert.deepEqual(codes('many'), ['visit', 'Z2-1', 'Z3'])
})

test('a shorter form keeps the facts on which its questions hang', () => {
  assert.deepEqual([...criteriaOf(aPack(), 'short')].sort(), ['DOR-01', 'FCT-22', 'RMP-04'])
  assert.deepEqual([...criteriaOf(aPack(), 'middle')].sort(), [
    'COR-01',
    'DOR-01',
    'FCT-22',
    'RMP-04',
  ])
  assert.equal(criteriaOf(aPack(), 'full').size, 5)
})
