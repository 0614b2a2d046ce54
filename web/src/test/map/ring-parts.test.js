import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ringEdges, ringParts, ringPixels } from '../../main/resources/static/app/map/ring-parts.js'

test('fills the whole ring in the order of the signs', () => {
  const parts = ringParts({ inaccessible: 5, accessible: 10, partial: 5 })
  assert.deepEqual(
    parts.map(({ tone, lengthPercent }) => [tone, Math.round(lengthPercent)]),
    [
      ['accessible', 50],
      ['partial', 25],
      ['inaccessible', 25],
    ],
  )
})

test('hatches the undecided and the not assessed as one part', () => {
  const parts = ringParts({ undecided: 1, 'not-assessed': 3, accessible: 4 })
  assert.deepEqual(
    parts.map(({ tone, startPercent }) => [tone, startPercent]),
    [
      ['accessible', 0],
      ['unknown', 50],
    ],
  )
})

test('keeps a single place among thousands visible', () => {
  const parts = ringParts({ accessible: 10_000, inaccessible: 1 })
  assert.ok(parts[1].lengthPercent > 2)
  assert.ok(Math.abs(parts[0].lengthPercent + parts[1].lengthPercent - 100) < 1e-9)
})

test('draws an edge where one part ends and the next begins', () => {
  assert.deepEqual(
    ringEdges(ringParts({ accessible: 1, partial: 1, inaccessible: 2 })),
    [0, 90, 180],
  )
})

test('draws no edge in a ring of one part', () => {
  assert.deepEqual(ringEdges(ringParts({ undecided: 1, 'not-assessed': 5 })), [])
})

for (const [count, pixels] of [
  [2, 46],
  [9, 46],
  [10, 52],
  [99, 52],
  [100, 58],
  [999, 58],
  [1000, 64],
]) {
  test(`draws ${count} places ${pixels} pixels wide`, () => {
    assert.equal(ringPixels(count), pixels)
  })
}
