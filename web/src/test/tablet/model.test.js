import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from '../../main/resources/static/app/tablet/model/canonical.js'
import { stateOf } from '../../main/resources/static/app/tablet/model/visit-state.js'
import { makeUuid7 } from '../../main/resources/static/app/tablet/model/uuid7.js'
import { waitAfter } from '../../main/resources/static/app/tablet/sync/back-off.js'
import { MOST_BYTES, batchesOf } from '../../main/resources/static/app/tablet/sync/batches.js'

test('a UUIDv7 starts with the clock and says its version and variant', () => {
  const id = makeUuid7(1645557742000) // the example of RFC 9562, A.6
  assert.match(id, /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.notEqual(makeUuid7(0), makeUuid7(0))
})

test('the same content is the same text', () => {
  assert.equal(
    canonicalJson({ b: [{ d: 1, c: 'ә' }], a: null }),
    canonicalJson({ a: null, b: [{ c: 'ә', d: 1 }] }),
  )
  assert.equal(canonicalJson({ b: 1, a: { d: 2, c: 3 } }), '{"a":{"c":3,"d":2},"b":1}')
})

const ITEMS = [
  { seq: 1, kind: 'started' },
  { seq: 2, kind: 'answer', field: 'auditor', value: 'А' },
  { seq: 3, kind: 'answer', field: 'auditor', value: 'Айгүл' },
  { seq: 4, kind: 'answer', field: 'visit_note', value: 'x' },
  { seq: 5, kind: 'answer', field: 'visit_note', value: '' },
  { seq: 6, kind: 'photo', photo: 'p1', about: '' },
  { seq: 7, kind: 'photo', photo: 'p2', about: '' },
  { seq: 8, kind: 'photo-dropped', photo: 'p1' },
  { seq: 9, kind: 'method', field: '1.DOR-01', method: 'tape' },
  { seq: 10, kind: 'signature', signed: false, reason: 'жоқ' },
  { seq: 11, kind: 'finished' },
]

test('what counts is the newest about each thing', () => {
  const state = stateOf(ITEMS)
  assert.deepEqual(state.fields, { auditor: 'Айгүл' })
  assert.deepEqual(
    state.photos.map(({ photo }) => photo),
    ['p2'],
  )
  assert.deepEqual(state.methods, { '1.DOR-01': 'tape' })
  assert.equal(state.signature?.reason, 'жоқ')
  assert.ok(state.isFinished)
})

test('order of arrival and doubles change nothing', () => {
  const shuffled = [...ITEMS, ...ITEMS].sort((a, b) => ((a.seq * 7) % 11) - ((b.seq * 7) % 11))
  assert.deepEqual(stateOf(shuffled), stateOf(ITEMS))
})

test('what comes after the end opens the visit again', () => {
  const later = { seq: 12, kind: 'answer', field: 'visit_note', value: 'тағы' }
  assert.equal(stateOf([...ITEMS, later]).isFinished, false)
})

test('requests stay within what the server takes', () => {
  const items = [...Array(450).keys()].map((n) => ({ body: `${n}` }))
  assert.deepEqual(
    batchesOf(items).map((batch) => batch.length),
    [200, 200, 50],
  )
  const large = [...Array(5).keys()].map(() => ({ body: 'ә'.repeat(MOST_BYTES / 5) }))
  assert.deepEqual(
    batchesOf(large).map((batch) => batch.length),
    [2, 2, 1],
  )
  assert.deepEqual(batchesOf([]), [])
})

test('waits longer after each failure, never quite the same time, and never for ever', () => {
  assert.equal(
    waitAfter(1, () => 0),
    500,
  )
  assert.equal(
    waitAfter(1, () => 1),
    1000,
  )
  assert.equal(
    waitAfter(4, () => 1),
    8000,
  )
  assert.equal(
    waitAfter(50, () => 1),
    300_000,
  )
})
