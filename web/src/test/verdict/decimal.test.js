import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from '../../main/resources/static/app/verdict/decimal.js'

const decimal = Decimal.parse

test('adds a tenth and two tenths to three tenths', () => {
  assert.equal(decimal('0.1').plus(decimal('0.2')).compareTo(decimal('0.3')), 0)
})

for (const [a, b, expected] of [
  ['900', '900.00', 0],
  ['899.999', '900', -1],
  ['0.30000000000000001', '0.3', 1],
  ['-1', '0', -1],
  ['-0.5', '-0.25', -1],
  ['12345678901234567890', '12345678901234567891', -1],
]) {
  test(`compares ${a} with ${b}`, () => {
    assert.equal(decimal(String(a)).compareTo(decimal(String(b))), expected)
  })
}

for (const [written, plain] of [
  ['0.880', '0.88'],
  ['900.00', '900'],
  ['100', '100'],
  ['-0.50', '-0.5'],
  ['007', '7'],
  ['0.000', '0'],
]) {
  test(`writes ${written} as ${plain}`, () => assert.equal(String(decimal(written)), plain))
}

for (const text of ['', '1e3', ' 5', '1,5', '.5', '5.', '+5', 'NaN', '1_000', '٣']) {
  test(`refuses to read '${text}'`, () => {
    assert.throws(() => decimal(text), { name: 'RangeError' })
  })
}

test('rounds quotients up and leaves exact ones alone', () => {
  assert.equal(String(decimal('100').dividedUp(decimal('12'), 3)), '8.334')
  assert.equal(String(decimal('100').dividedUp(decimal('12.5'), 3)), '8')
})
