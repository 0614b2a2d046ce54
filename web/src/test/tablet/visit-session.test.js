import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Progress } from '../../main/resources/static/app/tablet/model/progress.js'
import { VisitSession } from '../../main/resources/static/app/tablet/visit-session.js'
import { aPack } from './a-pack.js'
import { START, aTablet } from './a-tablet.js'

const PLACE = {
  id: 7,
  name: {},
  kind: 'EDU.school',
  entrances: [],
  facts: [],
  pack: { id: 'made-up', version: '1' },
}

/** A visit just begun. @param {object} [start] */
async function aSession(start = {}) {
  const { recordings } = await aTablet()
  const id = await recordings.startVisit({ ...START, ...start })
  const visit = await recordings.findVisit(id)
  assert.ok(visit)
  const items = await recordings.listItems(id)
  return {
    recordings,
    session: new VisitSession(recordings, {
      visit,
      place: PLACE,
      pack: aPack(),
      items,
      isOwn: true,
    }),
  }
}

/** @param {VisitSession} session @param {string} code */
function stepOf(session, code) {
  const step = session.steps().find((one) => one.code === code)
  assert.ok(step)
  return step
}

test('an answer is on the disk without pressing anything', async () => {
  const { recordings, session } = await aSession()
  const saved = new Promise((resolve) => session.addEventListener('saved', resolve, { once: true }))
  session.type('1.DOR-01.value', '880')
  assert.equal(session.fields['1.DOR-01.value'], '880')
  await saved
  const items = await recordings.listItems(session.visit.id)
  assert.equal(/** @type {any} */ (items.at(-1)).value, '880')
})

test('a visit of somebody else takes nothing', async () => {
  const { recordings, session } = await aSession()
  const others = new VisitSession(recordings, {
    visit: session.visit,
    place: PLACE,
    pack: aPack(),
    items: await recordings.listItems(session.visit.id),
    isOwn: false,
  })
  await assert.rejects(others.record('finished', {}))
  assert.equal((await recordings.listItems(session.visit.id)).length, 1)
})

test('words wait for a rest, and are written at once when the field is left', async () => {
  const { recordings, session } = await aSession()
  session.type('visit_note', 'a')
  session.type('visit_note', 'ab')
  assert.equal((await recordings.listItems(session.visit.id)).length, 1)
  await session.flush()
  const items = await recordings.listItems(session.visit.id)
  assert.deepEqual(
    items.map((item) => /** @type {any} */ (item).value),
    [undefined, 'ab'],
  )
})

test('hands an answer to the disk within the key that makes it, and once', async (t) => {
  const { recordings, session } = await aSession()
  const write = t.mock.method(recordings, 'record')
  /** @type {number[]} */
  const written = []
  session.addEventListener('saving', () => written.push(write.mock.callCount()))
  session.type('1.DOR-01.value', '880')
  assert.deepEqual([...new Set(written)], [1]) // before anything is said of it
  await Promise.all([session.flush(), session.flush()])
  assert.equal(write.mock.callCount(), 1)
})

test('what the disk refuses stays typed and is said', async (t) => {
  const { recordings, session } = await aSession()
  const full = new DOMException('full', 'QuotaExceededError')
  const write = t.mock.method(recordings, 'record', () => Promise.reject(full))
  /** @type {unknown[]} */
  const failures = []
  session.addEventListener('failed', (event) =>
    failures.push(/** @type {CustomEvent} */ (event).detail),
  )
  session.type('1.DOR-01.value', '880')
  await session.flush()
  assert.ok(failures.includes(full))
  assert.equal(session.fields['1.DOR-01.value'], '880')
  write.mock.restore()
  await session.flush()
  assert.equal(session.state.fields['1.DOR-01.value'], '880')
})

test('a question shows when the answer it hangs on is given, and hides when it makes no sense', async () => {
  const { session } = await aSession()
  const [, , ramp] = stepOf(session, 'Z2-1').questions
  assert.equal(ramp.criterion.id, 'RMP-04')
  const isShown = () => new Progress(session).isShown(ramp, stepOf(session, 'Z2-1'))
  assert.equal(isShown(), false)
  session.type('1.FCT-22.answer', 'present')
  assert.equal(isShown(), true)
  session.type('1.FCT-22.answer', 'absent')
  assert.equal(isShown(), false)
  session.type('1.RMP-04.value', '8')
  assert.equal(isShown(), true, 'what holds an answer is never hidden')
})

test('counts what is answered, wrong and open', async () => {
  const { session } = await aSession()
  session.type('1.DOR-01.value', 'wide')
  session.type('0.COR-01.value', '900')
  const at = (/** @type {string} */ code) => new Progress(session).on(stepOf(session, code))
  assert.deepEqual([at('Z2-1').answered, at('Z2-1').mistaken, at('Z2-1').asked], [0, 1, 1])
  assert.deepEqual([at('Z3').answered, at('Z3').mistaken, at('Z3').asked], [1, 0, 1])
})

test('the verdict follows each answer', async () => {
  const { session } = await aSession()
  assert.equal(session.judge().isAssessed('K'), false)
  session.type('1.DOR-01.value', '700')
  assert.deepEqual(session.judge().range('K'), { worst: 'inaccessible', best: 'inaccessible' })
  session.type('1.DOR-01.value', '90 см')
  session.type('1.DOR-01.unit', 'cm')
  assert.equal(session.judge().range('K').best, 'accessible')
})
