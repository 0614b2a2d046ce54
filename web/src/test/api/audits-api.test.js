import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveFields } from '../../main/resources/static/app/api/audits-api.js'
import { fakeServer, json } from './fake-server.js'

test('sends the fields as typed, with the token of the form, and passes on the message', async (t) => {
  const requests = fakeServer(t, () => json({ message: 'Saved at 14:05.' }))
  assert.equal(await saveFields('a/b', { '0.COR-01.value': 'wide' }, 'token'), 'Saved at 14:05.')
  const [{ address, options }] = requests
  assert.equal(address, '/api/audits/a%2Fb/fields')
  assert.equal(options.method, 'PATCH')
  assert.equal(options.body, '{"0.COR-01.value":"wide"}')
  assert.equal(new Headers(options.headers).get('X-XSRF-TOKEN'), 'token')
})

test('throws when the server refuses, so that the fields are sent again', async (t) => {
  fakeServer(t, () => json({}, 403))
  await assert.rejects(saveFields('a', {}, ''), { name: 'ApiProblem', status: 403 })
})
