import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiProblem } from '../../main/resources/static/app/api/api-problem.js'

/**
 * @param {string} body
 * @param {string} type
 */
function answer(body, type) {
  const headers = { 'Content-Type': type }
  return new Response(body, { status: 422, statusText: 'Unprocessable Content', headers })
}

test('reads type and message of a problem', async () => {
  const body = JSON.stringify({ type: '/problems/invalid-input', detail: 'Check the fields.' })
  const problem = await ApiProblem.from(answer(body, 'application/problem+json;charset=UTF-8'))
  assert.equal(problem.type, '/problems/invalid-input')
  assert.equal(problem.status, 422)
  assert.equal(problem.message, 'Check the fields.')
})

test('keeps the status of an answer that is no problem', async () => {
  const problem = await ApiProblem.from(answer('<h1>Bad gateway</h1>', 'text/html'))
  assert.equal(problem.type, 'about:blank')
  assert.equal(problem.status, 422)
  assert.equal(problem.message, 'Unprocessable Content')
})

test('has the status 0 when nobody answered', () => {
  const problem = ApiProblem.unreachable(new Error('no network'))
  assert.equal(problem.status, 0)
  assert.ok(problem instanceof Error)
})
