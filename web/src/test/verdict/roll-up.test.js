import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VerdictEngine } from '../../main/resources/static/app/verdict/verdict-engine.js'
import {
  aCriterion,
  aPack,
  absent,
  facts,
  measured,
  notApplicable,
  notObserved,
  present,
} from './packs.js'

/** @import { Observation, Pack } from '../../main/resources/static/app/verdict/pack-shape.js' */

/** The rows of `VerdictEngineTest` of the backend, by hand. @type {Record<string, Observation>} */
const ANSWERS = { yes: present, no: absent, 'n/a': notApplicable, unseen: notObserved }

/** @param {Record<string, string>} given answers by criterion; '-' is none */
function observations(given) {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, answer]) => answer !== '-')
      .map(([id, answer]) => [id, ANSWERS[answer] ?? measured(answer)]),
  )
}

/**
 * @param {Pack} pack
 * @param {import('../../main/resources/static/app/verdict/pack-shape.js').Facts} seen
 */
function range(pack, seen) {
  const { worst, best } = new VerdictEngine(pack).judge(seen).range('K')
  return worst === best ? worst : `${worst}..${best}`
}

for (const row of [
  ['yes', 'yes', 'accessible'],
  ['yes', 'no', 'partial'],
  ['no', 'yes', 'inaccessible'],
  ['no', '-', 'inaccessible'],
  ['-', 'no', 'inaccessible..partial'],
  ['yes', '-', 'partial..accessible'],
  ['yes', 'unseen', 'partial..accessible'],
  ['-', '-', 'inaccessible..accessible'],
  ['n/a', 'no', 'partial'],
  ['n/a', 'n/a', 'accessible'],
]) {
  const [critical, ordinary, expected] = row
  test(`a critical ${critical} and an ordinary ${ordinary} make ${expected}`, () => {
    const pack = aPack([aCriterion('WAY-01', { critical: true }), aCriterion('WAY-02')])
    const whole = observations({ 'WAY-01': critical, 'WAY-02': ordinary })
    assert.equal(range(pack, facts({ whole })), expected)
  })
}

for (const [width, expected] of [
  ['799.999', 'inaccessible'],
  ['800', 'partial'],
  ['899.999999999999999', 'partial'],
  ['900.0', 'accessible'],
]) {
  test(`${width} of 900 mm, blocking below 800, is ${expected}`, () => {
    const rule = { is: /** @type {const} */ ('at-least'), norm: '900', blocking: '800' }
    const pack = aPack([aCriterion('COR-01', { critical: true, unit: 'mm', rule })])
    assert.equal(range(pack, facts({ whole: { 'COR-01': measured(width) } })), expected)
  })
}

for (const [way, toilet, expected] of [
  ['yes', 'no', 'partial'],
  ['no', 'yes', 'inaccessible'],
  ['yes', '-', 'partial..accessible'],
  ['-', 'no', 'inaccessible..partial'],
]) {
  test(`a way that is ${way} and a lowering toilet that is ${toilet} make ${expected}`, () => {
    const pack = aPack([
      aCriterion('WAY-01', { critical: true }),
      aCriterion('TOI-01', { critical: true, zone: 'Z5' }),
    ])
    const whole = observations({ 'WAY-01': way, 'TOI-01': toilet })
    assert.equal(range(pack, facts({ whole })), expected)
  })
}

for (const [first, second, expected] of [
  ['no', 'yes', 'accessible'],
  ['no', 'no', 'inaccessible'],
  ['no', '-', 'inaccessible..accessible'],
  ['yes', '-', 'accessible'],
  ['n/a', 'no', 'accessible'],
]) {
  test(`entrances that are ${first} and ${second} make ${expected}`, () => {
    const pack = aPack([aCriterion('DOR-01', { critical: true, zone: 'Z2' })])
    const entrances = {
      1: observations({ 'DOR-01': first }),
      2: observations({ 'DOR-01': second }),
    }
    assert.equal(range(pack, facts({ entrances })), expected)
  })
}

for (const [own, whole, expected] of [
  ['yes', 'no', 'accessible'],
  ['unseen', 'yes', 'accessible'],
  ['no', 'yes', 'inaccessible'],
  ['-', 'no', 'inaccessible'],
]) {
  test(`${own} at the entrance and ${whole} of all make ${expected}`, () => {
    const pack = aPack([aCriterion('DOR-01', { critical: true, zone: 'Z2' })])
    const seen = facts({
      whole: observations({ 'DOR-01': whole }),
      entrances: { 1: observations({ 'DOR-01': own }) },
    })
    assert.equal(range(pack, seen), expected)
  })
}

for (const [level, ramp, slope, expected] of [
  ['yes', 'no', '-', 'accessible'],
  ['no', 'yes', '50', 'accessible'],
  ['no', 'yes', '90', 'inaccessible'],
  ['no', 'no', '-', 'inaccessible'],
  ['no', '-', '-', 'inaccessible..accessible'],
  ['no', '-', '90', 'inaccessible'],
  ['-', 'yes', '90', 'inaccessible..accessible'],
]) {
  test(`level ${level}, ramp ${ramp} with slope ${slope} make ${expected}`, () => {
    const seen = observations({ 'FCT-01': level, 'FCT-02': ramp, 'RMP-01': slope })
    assert.equal(range(levelOrRamp(), facts({ entrances: { 1: seen } })), expected)
  })
}

function levelOrRamp() {
  const ramp = { of: 'ENT-03', way: 'ramp' }
  const entrance = { zone: 'Z2' }
  return aPack([
    aCriterion('ENT-03', { ...entrance, rule: { is: 'one-of' } }),
    aCriterion('FCT-01', {
      ...entrance,
      rule: { is: 'recorded' },
      alternative: { of: 'ENT-03', way: 'level' },
    }),
    aCriterion('FCT-02', { ...entrance, rule: { is: 'recorded' }, alternative: ramp }),
    aCriterion('RMP-01', {
      ...entrance,
      critical: true,
      unit: 'mm',
      rule: { is: 'at-most', norm: '80' },
      condition: { is: 'present', fact: 'FCT-02' },
      alternative: ramp,
    }),
  ])
}

/** @type {[number | null, string, string][]} */
const LIFTS = [
  [1, 'no', 'accessible'],
  [2, 'no', 'inaccessible'],
  [null, 'no', 'inaccessible..accessible'],
  [null, 'yes', 'accessible'],
]
for (const [storeys, lift, expected] of LIFTS) {
  test(`a lift that is ${lift}, needed from 2 storeys, with ${storeys} makes ${expected}`, () => {
    const seen = facts({ storeys, whole: observations({ 'WAY-01': 'yes', 'LFT-01': lift }) })
    assert.equal(range(liftIfHigh(), seen), expected)
  })
}

function liftIfHigh() {
  return aPack([
    aCriterion('WAY-01'),
    aCriterion('LFT-01', {
      critical: true,
      condition: { is: 'at-least', trait: 'storeys', value: 2 },
    }),
  ])
}

for (const [way, help, expected] of [
  ['no', 'yes', 'conditional'],
  ['no', 'no', 'inaccessible'],
  ['no', '-', 'inaccessible..conditional'],
  ['-', 'yes', 'conditional..accessible'],
  ['yes', 'no', 'accessible'],
]) {
  test(`a way that is ${way} and help that is ${help} make ${expected}`, () => {
    const pack = aPack(
      [
        aCriterion('WAY-01', { critical: true }),
        aCriterion('ORG-03', { zone: 'Z5', rule: { is: 'recorded' } }),
      ],
      ['ORG-03'],
    )
    const whole = observations({ 'WAY-01': way, 'ORG-03': help })
    assert.equal(range(pack, facts({ whole })), expected)
  })
}

test('asks for the register before the lift, and for nothing else', () => {
  const seen = facts({ whole: { 'WAY-01': present } })
  const verdicts = new VerdictEngine(liftIfHigh()).judge(seen)
  assert.deepEqual(verdicts.toMeasure('K'), [
    { trait: 'storeys' },
    { criterion: 'LFT-01', entrance: 0 },
  ])
})

test('rules a question out as soon as its condition fails, and opens it again', () => {
  const engine = new VerdictEngine(levelOrRamp())
  /** @param {Record<string, string>} given */
  const ruledOut = (given) =>
    engine.judge(facts({ entrances: { 4: observations(given) } })).ruledOut()
  assert.deepEqual(ruledOut({ 'FCT-02': 'no' }), [{ criterion: 'RMP-01', entrance: 4 }])
  assert.deepEqual(ruledOut({ 'FCT-02': 'yes' }), [])
  assert.deepEqual(ruledOut({}), [])
})

test('says of each criterion what it does to the place', () => {
  const seen = facts({ storeys: 3, whole: { 'LFT-01': absent } })
  assert.deepEqual(new VerdictEngine(liftIfHigh()).judge(seen).reasons('K'), [
    { criterion: 'WAY-01', entrance: 0, observed: null, verdict: 'unknown', effect: 'lowers' },
    { criterion: 'LFT-01', entrance: 0, observed: absent, verdict: 'fail', effect: 'blocks' },
  ])
})

test('leaves out a zone in which nothing applies', () => {
  const condition = { is: /** @type {const} */ ('kind-not-in'), kinds: ['EDU'] }
  const pack = aPack([aCriterion('WAY-01'), aCriterion('TOI-01', { zone: 'Z5', condition })])
  const verdicts = new VerdictEngine(pack).judge(facts({ whole: { 'WAY-01': present } }))
  assert.equal(verdicts.findZoneRange('Z5', 'K'), null)
  assert.deepEqual(verdicts.findZoneRange('Z1', 'K'), { worst: 'accessible', best: 'accessible' })
})

test('ignores criteria of other packs', () => {
  const whole = { 'WAY-01': present, 'OLD-99': absent }
  assert.equal(range(aPack([aCriterion('WAY-01')]), facts({ whole })), 'accessible')
})

/** @type {[string, Partial<import('../../main/resources/static/app/verdict/pack-shape.js').Facts>][]} */
const REFUSED = [
  ['WAY-01 cannot be answered', { whole: { 'WAY-01': measured('900') } }],
  ['COR-01 cannot be answered', { whole: { 'COR-01': present } }],
  ['COR-01 cannot be answered', { whole: { 'COR-01': measured('9', '%') } }],
  ['-1 mm is impossible', { whole: { 'COR-01': measured('-1') } }],
  ['no decimal number', { whole: { 'COR-01': measured('9e2') } }],
  ['entrances count from 1', { entrances: { 0: {} } }],
  ['1 storey or more', { storeys: 0 }],
  ['has a kind', { kind: ' ' }],
]
for (const [reason, said] of REFUSED) {
  test(`refuses ${JSON.stringify(said)}`, () => {
    const rule = { is: /** @type {const} */ ('at-least'), norm: '900' }
    const pack = aPack([aCriterion('WAY-01'), aCriterion('COR-01', { unit: 'mm', rule })])
    assert.throws(() => new VerdictEngine(pack).judge(facts(said)), {
      name: 'RangeError',
      message: new RegExp(reason),
    })
  })
}
