import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from '../../main/resources/static/app/verdict/decimal.js'
import { Units } from '../../main/resources/static/app/verdict/units.js'
import { UNITS } from './packs.js'

const units = new Units(UNITS)

for (const [value, unit, target, expected] of [
  ['90.5', 'cm', 'mm', '905'],
  ['0.88', 'm', 'mm', '880'],
  ['905', 'mm', 'm', '0.905'],
  ['12', '1:n', '%', '8.334'],
  ['8', '%', '1:n', '12.5'],
  ['880', 'mm', 'mm', '880'],
]) {
  test(`turns ${value} ${unit} into ${expected} ${target}`, () => {
    assert.equal(String(units.convert(Decimal.parse(value), unit, target)), expected)
  })
}

/** @type {[string, string, string, string, number][]} */
const COMPARISONS = [
  ['12', '1:n', '8', '%', 1], // steeper by a third of a percent
  ['12.5', '1:n', '8', '%', 0],
  ['12.500000000000000001', '1:n', '8', '%', -1],
  ['20', '1:n', '12', '1:n', -1], // a longer run is less steep
  ['90', 'cm', '900', 'mm', 0],
  ['0.8999999999999999999', 'm', '900', 'mm', -1],
]
for (const [value, unit, limit, limitUnit, expected] of COMPARISONS) {
  test(`compares ${value} ${unit} with ${limit} ${limitUnit}`, () => {
    const compared = units.compare(Decimal.parse(value), unit, Decimal.parse(limit), limitUnit)
    assert.equal(compared, expected)
  })
}

test('offers the units that measure the same, its own first', () => {
  assert.deepEqual(units.alternatives('cm'), ['cm', 'mm', 'm'])
  assert.deepEqual(units.alternatives('%'), ['%', '1:n'])
})

test('refuses to compare a length with a slope', () => {
  const one = Decimal.parse('1')
  assert.throws(() => units.compare(one, 'mm', one, '%'), /mm cannot become %/)
})

/** @type {[string, string, boolean][]} */
const POSSIBLE = [
  ['0', 'mm', true],
  ['-1', 'mm', false],
  ['100000', 'mm', true],
  ['100000.001', 'mm', false],
  ['0', '1:n', false],
]
for (const [value, unit, expected] of POSSIBLE) {
  test(`says that ${value} ${unit} is ${expected ? '' : 'not '}possible`, () => {
    assert.equal(units.isPossible(Decimal.parse(value), unit), expected)
  })
}
