import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiProblem } from '../../main/resources/static/app/api/api-problem.js'
import { findClusters, findOutlines } from '../../main/resources/static/app/api/map-api.js'
import { fakeServer, json } from './fake-server.js'

const { signal } = new AbortController()

test('asks for a part of the map by the filter alone', async (t) => {
  const requests = fakeServer(t, () => json({ items: [] }))
  const filter = new URLSearchParams('kind=EDU&group=K&page=3&selected=7&lang=ru&bbox=0,0,1,1')
  const answer = await findClusters(filter, { bbox: '76,43,77,44', zoom: 9, signal })
  assert.deepEqual(answer, { items: [] })
  const asked = new URL(requests[0].address, 'http://localhost').searchParams
  assert.equal(asked.get('kind'), 'EDU')
  for (const name of ['page', 'selected', 'lang']) assert.ok(!asked.has(name), name)
  assert.equal(asked.get('bbox'), '76,43,77,44')
})

test('does not change the filter it is given', async (t) => {
  fakeServer(t, () => json({ items: [] }))
  const filter = new URLSearchParams('kind=EDU&page=3')
  await findClusters(filter, { bbox: '0,0,1,1', zoom: 1, signal })
  assert.equal(String(filter), 'kind=EDU&page=3')
})

test('throws the problem of a refusal', async (t) => {
  fakeServer(t, () => json({}, 422))
  await assert.rejects(
    findOutlines('000000000', { zoom: 3 }),
    (error) => error instanceof ApiProblem && error.status === 422,
  )
})

test('tells a lost connection from a request that was given up', async (t) => {
  t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('fetch failed')))
  await assert.rejects(
    findOutlines('000000000', { zoom: 3 }),
    (error) => error instanceof ApiProblem && error.status === 0,
  )
  const givenUp = AbortSignal.abort()
  await assert.rejects(findOutlines('000000000', { zoom: 3, signal: givenUp }), TypeError)
})
