import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ViewSwitch } from '../../main/resources/static/app/map/view-switch.js'

test('shows the map, says that the button leads back, and tells once', () => {
  const { root, words, press } = phone()
  let shown = 0
  new ViewSwitch(root, () => shown++)
  press()
  assert.ok(root.classList.contains('map-page--map'))
  assert.equal(words.textContent, 'List')
  press()
  assert.ok(!root.classList.contains('map-page--map'))
  assert.equal(words.textContent, 'Map')
  assert.equal(shown, 1)
})

test('leaves a view that is shown already as it is', () => {
  const { root, words } = phone()
  new ViewSwitch(root, () => assert.fail('the map was not asked for')).show('list')
  assert.equal(words.textContent, 'Map')
})

/** The few parts of the map page that the switch uses. */
function phone() {
  const words = { textContent: 'Map' }
  /** @type {() => void} */
  let press = () => {}
  const button = {
    dataset: { textMap: 'Map', textList: 'List' },
    addEventListener: (/** @type {string} */ _, /** @type {() => void} */ listener) => {
      press = listener
    },
    querySelector: () => words,
  }
  const classes = new Set()
  const classList = {
    contains: (/** @type {string} */ name) => classes.has(name),
    toggle: (/** @type {string} */ name, /** @type {boolean} */ isOn) =>
      isOn ? classes.add(name) : classes.delete(name),
  }
  const root = /** @type {HTMLElement} */ (
    /** @type {unknown} */ ({ classList, querySelector: () => button })
  )
  return { root, words, press: () => press() }
}
