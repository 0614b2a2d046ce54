import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlainClick } from '../../main/resources/static/app/map/result-list.js'

const PLAIN = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

/** @param {Partial<MouseEvent>} held */
function click(held = {}) {
  return /** @type {MouseEvent} */ ({ ...PLAIN, ...held })
}

test('takes a click without keys for its own', () => {
  assert.ok(isPlainClick(click()))
})

for (const held of [
  { button: 1 },
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
  { altKey: true },
]) {
  test(`leaves a click with ${JSON.stringify(held)} to the browser`, () => {
    assert.ok(!isPlainClick(click(held)))
  })
}
