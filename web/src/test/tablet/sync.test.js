import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FakeFieldwork, hash } from './fake-fieldwork.js'
import { START, aTablet, tabOf } from './a-tablet.js'

const PHOTO = Buffer.alloc(900_000, 'esik ')

/**
 * A visit with answers and a described photo.
 *
 * @param {import('./a-tablet.js').Tab} tablet
 * @param {number} [answers]
 */
async function aVisit({ recordings, photos }, answers = 3) {
  const visit = await recordings.startVisit(START)
  for (let n = 0; n < answers; n++) {
    await recordings.record(visit, 'answer', { field: 'visit_note', value: `ескертпе ${n}` })
  }
  const kept = await photos.keep(visit, new Blob([PHOTO], { type: 'image/jpeg' }), '1.DOR-01')
  await recordings.record(visit, 'photo', { ...kept, about: '1.DOR-01', alt: { kk: 'Есік' } })
  await photos.release(visit, kept.photo)
  return visit
}

/**
 * Everything recorded is on the server, byte for byte.
 *
 * @param {FakeFieldwork} server
 * @param {import('./a-tablet.js').Tab} tablet
 */
async function assertAllThere(server, { database, recordings, outbox }) {
  for (const stored of await database.getAll('items')) {
    const { body } = await recordings.openItem(stored)
    assert.equal(server.items.get(stored.id), body)
  }
  for (const { photo } of await database.getAll('photos')) {
    assert.equal(hash(server.photos.get(photo)?.content ?? ''), photo)
  }
  assert.equal(await outbox.countUnsent(), 0)
}

test('sends a visit with its photo and believes the server only what it reads back', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  await aVisit(tablet)
  await tablet.sync.run()
  await assertAllThere(server, tablet)
  assert.equal(tablet.said.at(-1)?.phase, 'idle')
})

test('a photo goes on where it stopped', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  await aVisit(tablet, 0)
  server.network = (number) => (number === 5 ? 'lost' : 'yes')
  await tablet.sync.run()
  const [photo] = server.photos.values()
  const arrived = photo.content.length
  assert.ok(arrived > 0 && arrived < PHOTO.length)
  assert.equal(tablet.said.at(-1)?.phase, 'offline')

  await tabOf(tablet.database).sync.run()

  assert.ok(photo.content.length === PHOTO.length && photo.isVerified)
})

test('no schedule of lost requests and lost answers loses or doubles anything', async (t) => {
  for (let seed = 1; seed <= 25; seed++) {
    const server = new FakeFieldwork(t)
    /** @type {import('./a-tablet.js').Tab} */
    let tablet = await aTablet()
    const random = generator(seed)
    server.network = () => {
      const luck = random()
      return luck < 0.25 ? 'lost' : luck < 0.5 ? 'answer-lost' : 'yes'
    }
    await aVisit(tablet, 1 + Math.floor(random() * 5))
    for (let attempt = 0; attempt < 100 && (await tablet.outbox.countUnsent()) > 0; attempt++) {
      await tablet.sync.run()
      if (random() < 0.3) tablet = tabOf(tablet.database) // the browser was killed
    }
    await assertAllThere(server, tablet)
    t.mock.restoreAll()
  }
})

test('what the server has lost since goes out again', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  const visit = await aVisit(tablet)
  server.network = (number) => (number === 1 ? 'answer-lost' : 'yes')
  await tablet.sync.run()
  const ids = (await tablet.outbox.listItems(visit, 'tablet')).map((item) => item.id)
  await tablet.outbox.markItems(ids, 'received')
  server.items.clear()
  await tablet.sync.run()
  await tablet.sync.run()
  await assertAllThere(server, tablet)
})

test('an item that the server has otherwise is shown as refused and stays here', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  const visit = await aVisit(tablet, 1)
  const [first] = await tablet.outbox.listItems(visit, 'tablet')
  server.items.set(first.id, '{"visit":"another"}')
  await tablet.sync.run()
  const [refused] = await tablet.outbox.listItems(visit, 'refused')
  assert.equal(refused.id, first.id)
  assert.equal(refused.refusal, 'differs')
})

test('what the server cannot read holds nothing up and is not sent or asked about again', async (t) => {
  const server = new FakeFieldwork(t)
  server.reads = (body) => !body.includes('ескертпе 1')
  const tablet = await aTablet()
  const visit = await aVisit(tablet)
  await tablet.sync.run()
  const { items, photos } = await tablet.outbox.count(visit)
  assert.deepEqual(items, { tablet: 0, received: 0, verified: 4, refused: 1 })
  assert.equal(photos.verified, 1)
  const [refused] = await tablet.outbox.listItems(visit, 'refused')
  assert.equal(refused.refusal, 'unreadable')
  const before = server.requests
  await tablet.sync.run()
  assert.equal(server.requests, before + 1, 'who is signed in, and nothing else')
  await tablet.recordings.record(visit, 'finished', {})
  await tablet.sync.run()
  assert.equal((await tablet.outbox.count(visit)).items.verified, 5)
})

test('signed out: everything stays, and goes after signing in', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  await aVisit(tablet)
  server.session = null
  await tablet.sync.run()
  assert.equal(tablet.said.at(-1)?.phase, 'signed-out')
  assert.equal(await tablet.database.count('losses'), 0)
  server.session = { person: 1, name: 'Айгүл' }
  await tablet.sync.run()
  await assertAllThere(server, tablet)
})

test('revoked: the key is gone, and what was not sent is named', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  await aVisit(tablet, 2)
  server.session = null
  server.isRevoked = true
  await tablet.sync.run()
  assert.equal(tablet.said.at(-1)?.phase, 'revoked')
  assert.equal(await tablet.database.count('keys'), 0)
  const [loss] = await tablet.database.getAll('losses')
  assert.equal(loss.visits[0].items, 4)
  assert.equal(loss.visits[0].photos, 1)
})

test('nobody sends the work of somebody else', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  await aVisit(tablet)
  server.session = { person: 2, name: 'Ерлан' }
  await tablet.sync.run()
  assert.equal(server.items.size, 0)
  assert.equal(tablet.said.at(-1)?.phase, 'other-person')
})

test('a photo without a description waits', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  const visit = await tablet.recordings.startVisit(START)
  await tablet.photos.keep(visit, new Blob([PHOTO], { type: 'image/png' }), '')
  await tablet.sync.run()
  assert.equal(server.photos.size, 0)
  assert.equal(await tablet.outbox.countUnsent(), 1)
})

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function generator(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

test('a visit that fails for ever holds up none of those behind it', async (t) => {
  const server = new FakeFieldwork(t)
  const tablet = await aTablet()
  const bad = await aVisit(tablet)
  const good = await aVisit(tablet)
  const open = tablet.recordings.openItem.bind(tablet.recordings)
  t.mock.method(tablet.recordings, 'openItem', async (/** @type {any} */ stored) => {
    if (stored.visit === bad) throw new Error('this one cannot be read')
    return open(stored)
  })
  await tablet.sync.run()
  const { items, photos } = await tablet.outbox.count(good)
  assert.deepEqual([items.tablet, photos.tablet], [0, 0])
  assert.ok(server.items.size >= 5)
  assert.equal(tablet.said.at(-1)?.message, 'this one cannot be read')
})

test('however often it is tried without a network, one attempt waits', async (t) => {
  const server = new FakeFieldwork(t)
  server.network = () => 'lost'
  /** @type {(() => void)[]} */
  const waiting = []
  const tablet = tabOf((await aTablet()).database, (_, then) => void waiting.push(then))
  for (let n = 0; n < 5; n++) await tablet.sync.run()
  assert.equal(waiting.length, 5)
  const before = tablet.said.length
  waiting.slice(0, 4).forEach((then) => then())
  assert.equal(tablet.said.length, before, 'earlier ones do nothing')
})
