import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addressOf,
  formatBox,
  hasSameFilter,
  parseBox,
  stateAfterForm,
  stateAfterMove,
  stateOf,
  stateWithSelected,
} from '../../main/resources/static/app/map/page-state.js'

const ALMATY = '76.90000,43.20000,77.00000,43.30000'

test('leaves out what is empty and the language', () => {
  const state = stateOf('/?q=&kind=EDU&lang=en&group=K&group=S')
  assert.equal(addressOf(state), '/?kind=EDU&group=K&group=S')
})

test('has the bare address when nothing is chosen', () => {
  assert.equal(addressOf(stateOf('/?lang=ru')), '/')
})

test('starts a new filter at the first page in the same part of the map', () => {
  const before = stateOf(`/?kind=EDU&page=3&selected=7&bbox=${ALMATY}`)
  const after = stateAfterForm(before, [
    ['kind', 'HLT'],
    ['bbox', '0,0,1,1'],
  ])
  assert.equal(addressOf(after), `/?kind=HLT&bbox=${ALMATY}`)
})

test('leaves the part of the map when the reader asks for another place', () => {
  const before = stateOf(`/?bbox=${ALMATY}`)
  assert.equal(
    addressOf(stateAfterForm(before, [['territory', '710000000']])),
    '/?territory=710000000',
  )
  assert.equal(addressOf(stateAfterForm(before, [['q', 'емхана ']])).includes('bbox'), false)
})

test('keeps filter and selection and leaves the page when the map moves', () => {
  const box = { west: 76.9, south: 43.2, east: 77, north: 43.3 }
  const after = stateAfterMove(stateOf('/?level=not-assessed&page=2&selected=5'), box)
  assert.equal(addressOf(after), `/?level=not-assessed&selected=5&bbox=${ALMATY}`)
})

test('does not change the state it is given', () => {
  const before = stateOf('/?kind=EDU')
  stateWithSelected(before, 9)
  assert.equal(addressOf(before), '/?kind=EDU')
})

test('tells another filter from another view of the same', () => {
  const one = stateOf(`/?kind=EDU&group=K&bbox=${ALMATY}&page=2`)
  assert.ok(hasSameFilter(one, stateOf('/?group=K&kind=EDU&selected=1')))
  assert.ok(!hasSameFilter(one, stateOf('/?kind=EDU')))
})

for (const text of ['', null, '1,2,3', '1,2,3,x', '3,2,1,4', ',,,', '1,2,3,4,5']) {
  test(`takes ${JSON.stringify(text)} for no box`, () => {
    assert.equal(parseBox(text), null)
  })
}

test('cuts a box that reaches beyond the world', () => {
  assert.equal(
    formatBox({ west: -200, south: -95, east: 190, north: 91 }),
    '-180.00000,-90.00000,180.00000,90.00000',
  )
})
