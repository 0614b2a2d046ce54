import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getStandard } from '../../main/resources/static/app/api/standards-api.js'
import { fakeServer, json } from './fake-server.js'

test('asks for one version of a standard by its names', async (t) => {
  const requests = fakeServer(t, () => json({ id: 'st-rk', version: '2026.1' }))
  const pack = await getStandard('st-rk', '2026.1/b')
  assert.equal(pack.version, '2026.1')
  assert.equal(requests[0].address, '/api/standards/st-rk/2026.1%2Fb')
})

test('throws the problem of a version that the server does not have', async (t) => {
  fakeServer(t, () => json({ type: '/problems/standard-not-found' }, 404))
  await assert.rejects(getStandard('st-rk', '0'), { name: 'ApiProblem', status: 404 })
})

test('throws a problem when the server cannot be reached', async (t) => {
  t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('offline')))
  await assert.rejects(getStandard('st-rk', '0'), { name: 'ApiProblem' })
})
