import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followSync } from '../../main/resources/static/app/tablet/ui/follow.js'

test('follows what is sent before the screen is shown, and stops once it is gone', () => {
  const tablet = /** @type {any} */ (new EventTarget())
  const element = /** @type {any} */ ({ isConnected: false })
  let drawn = 0
  followSync(tablet, element, () => drawn++)
  const sync = () => tablet.dispatchEvent(new Event('sync'))
  sync()
  assert.equal(drawn, 1) // still being made
  element.isConnected = true
  sync()
  assert.equal(drawn, 2)
  element.isConnected = false
  sync()
  sync()
  assert.equal(drawn, 2)
})
