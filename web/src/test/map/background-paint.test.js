import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineWidthPixels, traceLine } from '../../main/resources/static/app/map/background-paint.js'

test('follows a line by its steps', () => {
  /** @type {unknown[][]} */
  const calls = []
  const pen = {
    moveTo: (/** @type {number} */ x, /** @type {number} */ y) => calls.push(['move', x, y]),
    lineTo: (/** @type {number} */ x, /** @type {number} */ y) => calls.push(['line', x, y]),
  }
  traceLine(pen, [100, 200, 10, -20, -110, 0], 0.5)
  assert.deepEqual(calls, [
    ['move', 50, 100],
    ['line', 55, 90],
    ['line', 0, 90],
  ])
})

for (const [zoom, pixels] of [
  [10, 2],
  [16, 10],
  [17, 15.5],
]) {
  test(`draws a road of 10 pixels ${pixels} wide at zoom ${zoom}`, () => {
    assert.equal(lineWidthPixels(10, 2, zoom), pixels)
  })
}
