import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson, sha256 } from '../../main/resources/static/app/tablet/model/canonical.js'
import { throwKeyAway } from '../../main/resources/static/app/tablet/store/losses.js'
import { START, aTablet, tabOf } from './a-tablet.js'

test('numbers what is recorded without gaps, in the order in which it was recorded', async () => {
  const { recordings } = await aTablet()
  const visit = await recordings.startVisit(START)
  await Promise.all(
    ['a', 'b', 'c'].map((value) => recordings.record(visit, 'answer', { field: 'auditor', value })),
  )
  const items = await recordings.listItems(visit)
  assert.deepEqual(
    items.map((item) => [item.seq, item.kind, /** @type {any} */ (item).value]),
    [
      [1, 'started', undefined],
      [2, 'answer', 'a'],
      [3, 'answer', 'b'],
      [4, 'answer', 'c'],
    ],
  )
})

test('brings to the disk together what comes while it is busy', async () => {
  const { recordings } = await aTablet()
  const visit = await recordings.startVisit(START)
  const { transaction } = globalThis.IDBDatabase.prototype
  let writes = 0
  /** @param {[stores: string[], mode?: IDBTransactionMode, options?: IDBTransactionOptions]} wish */
  globalThis.IDBDatabase.prototype.transaction = function (...wish) {
    if (wish[1] === 'readwrite') writes++
    return transaction.apply(this, wish)
  }
  const values = [...Array(20).keys()].map(String)
  await Promise.all(
    values.map((value) => recordings.record(visit, 'answer', { field: 'visit_note', value })),
  )
  globalThis.IDBDatabase.prototype.transaction = transaction
  assert.equal(writes, 2) // the first alone, and all that came meanwhile
  const answers = (await recordings.listItems(visit)).slice(1)
  assert.deepEqual(
    answers.map((item) => /** @type {any} */ (item).value),
    values,
  )
})

test('two tabs that record at once never take the same number', async () => {
  const { database, recordings } = await aTablet()
  const other = tabOf(database)
  const visit = await recordings.startVisit(START)
  const writes = [...Array(10).keys()].flatMap((n) => [
    recordings.record(visit, 'answer', { field: 'visit_note', value: `one ${n}` }),
    other.recordings.record(visit, 'answer', { field: 'visit_note', value: `two ${n}` }),
  ])
  await Promise.all(writes)
  const seqs = (await recordings.listItems(visit)).map((item) => item.seq)
  assert.deepEqual(
    seqs,
    [...Array(21).keys()].map((n) => n + 1),
  )
})

test('keeps nothing readable on the disk', async () => {
  const { database, recordings, photos } = await aTablet()
  const visit = await recordings.startVisit(START)
  await recordings.record(visit, 'answer', { field: 'visit_note', value: 'хатшы ашты' })
  await photos.keep(visit, new Blob(['a photo of the door'], { type: 'image/png' }), '')
  for (const store of ['items', 'photos']) {
    for (const { sealed } of await database.getAll(store)) {
      const bytes = sealed.data instanceof Blob ? await sealed.data.arrayBuffer() : sealed.data
      const text = Buffer.from(bytes).toString('utf8')
      assert.ok(!/хатшы|photo of/.test(text))
    }
  }
  const { key } = await database.get('keys', 'recordings')
  assert.equal(key.extractable, false)
})

test('keeps the words about a photo with it, sealed, until it is described', async () => {
  const { database, recordings, photos } = await aTablet()
  const visit = await recordings.startVisit(START)
  const { photo } = await photos.keep(visit, new Blob(['a door'], { type: 'image/png' }), '')
  const only = async () => (await photos.list(visit))[0]
  assert.equal(await photos.typed(await only()), '')
  await photos.describe(visit, photo, 'пандус')
  await photos.describe(visit, photo, 'пандус және тұтқа')
  assert.equal(await photos.typed(await only()), 'пандус және тұтқа')
  const [{ typed }] = await database.getAll('photos')
  assert.ok(!Buffer.from(typed.data).toString('utf8').includes('пандус'))
  await photos.release(visit, photo)
  await photos.describe(visit, photo, 'too late')
  assert.equal(await photos.typed(await only()), '')
})

test('a record does not open under the name of another', async () => {
  const { vault } = await aTablet()
  const sealed = await vault.seal('one', 'text')
  assert.equal(await vault.open('one', sealed), 'text')
  await assert.rejects(vault.open('two', sealed), { name: 'OperationError' })
})

test('the hash that is sent is that of the body as text', async () => {
  const { database, recordings } = await aTablet()
  const visit = await recordings.startVisit(START)
  const [stored] = await database.getAll('items')
  const opened = await recordings.openItem(stored)
  assert.equal(opened.sha256, await sha256(opened.body))
  assert.equal(opened.body, canonicalJson(JSON.parse(opened.body)))
  assert.equal(JSON.parse(opened.body).visit, visit)
})

test('what went with the key is written down, what was sent is not called lost', async () => {
  const { database, recordings, photos, outbox } = await aTablet()
  const sent = await recordings.startVisit(START)
  const ids = (await outbox.listItems(sent, 'tablet')).map((item) => item.id)
  await outbox.markItems(ids, 'verified')
  const visit = await recordings.startVisit({ ...START, place: 8 })
  await photos.keep(visit, new Blob(['door'], { type: 'image/png' }), '')

  const loss = await throwKeyAway(database)

  assert.deepEqual(
    loss?.visits.map(({ place, items, photos: lost }) => ({ place, items, lost })),
    [{ place: 8, items: 1, lost: 1 }],
  )
  assert.equal((await database.getAll('losses')).length, 1)
  assert.equal(await database.count('keys'), 0)
  assert.equal(await database.count('items'), 0)
})

test('refuses to record under a key that another tab threw away', async (t) => {
  const { database, vault, recordings } = await aTablet()
  const visit = await recordings.startVisit(START)
  const seal = vault.seal.bind(vault)
  t.mock.method(vault, 'seal', async (/** @type {[string, string]} */ ...args) => {
    const sealed = await seal(...args)
    await throwKeyAway(database)
    return sealed
  })
  await assert.rejects(recordings.record(visit, 'answer', { field: 'auditor', value: 'a' }), {
    name: 'KeyGoneError',
  })
})

test('counts what is unsent once and then along with what is recorded', async (t) => {
  const { database, recordings, outbox, photos } = await aTablet()
  const visit = await recordings.startVisit(START)
  assert.equal(await outbox.countUnsent(), 1)
  const reads = t.mock.method(globalThis.IDBObjectStore.prototype, 'count')
  await recordings.record(visit, 'answer', { field: 'auditor', value: 'a' })
  assert.equal(await outbox.countUnsent(), 2)
  assert.equal(reads.mock.callCount(), 0)
  await photos.keep(visit, new Blob(['door'], { type: 'image/png' }), '')
  const ids = (await outbox.listItems(visit, 'tablet')).map((item) => item.id)
  await outbox.markItems(ids.slice(1), 'verified')
  assert.equal(await outbox.countUnsent(), 2)
  assert.equal(await tabOf(database).outbox.countUnsent(), 2)
})

test('deletes a visit only when the server has all of it', async () => {
  const { recordings, outbox } = await aTablet()
  const visit = await recordings.startVisit(START)
  assert.equal(await outbox.deleteVerified(visit), false)
  const ids = (await outbox.listItems(visit, 'tablet')).map((item) => item.id)
  await outbox.markItems(ids, 'verified')
  assert.equal(await outbox.deleteVerified(visit), true)
  assert.deepEqual(await recordings.listVisits(), [])
})

test('after a revocation nothing more is called saved on a visit that went with the key', async () => {
  const { database, vault, recordings, photos } = await aTablet()
  const visit = await recordings.startVisit(START)
  await throwKeyAway(database)
  vault.forget()
  const answer = () => recordings.record(visit, 'answer', { field: 'auditor', value: 'a' })
  await assert.rejects(answer(), { name: 'VisitGoneError' })
  await assert.rejects(answer(), { name: 'VisitGoneError' })
  const photo = new Blob(['a door'], { type: 'image/png' })
  await assert.rejects(photos.keep(visit, photo, ''), { name: 'VisitGoneError' })
  assert.equal(await database.count('items'), 0)
  assert.equal(await database.count('photos'), 0)
})

test('whoever signs in after a revocation begins a visit at once', async () => {
  const { database, recordings } = await aTablet()
  await recordings.startVisit(START)
  await throwKeyAway(database)
  const visit = await recordings.startVisit(START)
  assert.equal((await recordings.listItems(visit)).length, 1)
})

test('a visit and its beginning are on the disk together or not at all', async (t) => {
  const { database, recordings } = await aTablet()
  const { add } = globalThis.IDBObjectStore.prototype
  t.mock.method(
    globalThis.IDBObjectStore.prototype,
    'add',
    /** @this {IDBObjectStore} @param {any} value */
    function (value) {
      const request = add.call(this, value)
      if (this.name === 'items') this.transaction.abort() // as a full disk does
      return request
    },
  )
  await assert.rejects(recordings.startVisit(START))
  assert.equal(await database.count('visits'), 0)
})

test('a photo that is taken again waits for a description anew', async () => {
  const { recordings, photos } = await aTablet()
  const visit = await recordings.startVisit(START)
  const file = new Blob(['a door'], { type: 'image/png' })
  const { photo } = await photos.keep(visit, file, '1.DOR-01')
  await photos.release(visit, photo)
  await photos.keep(visit, file, '0.COR-01')
  const drafts = await photos.listDrafts(visit)
  assert.deepEqual(
    drafts.map(({ draft }) => draft),
    ['0.COR-01'],
  )
})

test('a described photo that was not let go is let go when the visit is opened', async () => {
  const { recordings, photos, outbox } = await aTablet()
  const visit = await recordings.startVisit(START)
  const { photo } = await photos.keep(visit, new Blob(['a door'], { type: 'image/png' }), '')
  await photos.releaseAll(visit, [])
  assert.equal((await outbox.listUnsentPhotos(visit)).length, 0)
  await photos.releaseAll(visit, [photo])
  assert.equal((await outbox.listUnsentPhotos(visit)).length, 1)
})

test('lets go of what the server refused only when somebody says so', async () => {
  const { database, recordings, outbox, photos } = await aTablet()
  const visit = await recordings.startVisit(START)
  await photos.keep(visit, new Blob(['no picture'], { type: 'image/png' }), '')
  const [photo] = await photos.list(visit)
  await outbox.markPhoto(photo, { state: 'refused' })
  assert.equal(await outbox.deleteVerified(visit, { andRefused: true }), false)
  const ids = (await outbox.listItems(visit, 'tablet')).map((item) => item.id)
  await outbox.markItems(ids, 'verified')
  assert.equal(await outbox.deleteVerified(visit), false)
  assert.equal(await outbox.deleteVerified(visit, { andRefused: true }), true)
  assert.equal(await database.count('photos'), 0)
  assert.equal(await outbox.countUnsent(), 0)
})
