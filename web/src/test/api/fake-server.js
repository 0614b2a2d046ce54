/**
 * Answers the next requests of the page in place of the server and remembers them.
 *
 * @param {import('node:test').TestContext} t
 * @param {() => Response} answer
 */
export function fakeServer(t, answer) {
  /** @type {{ address: string, options: RequestInit }[]} */
  const requests = []
  t.mock.method(globalThis, 'fetch', async (/** @type {string} */ address, options = {}) => {
    requests.push({ address, options })
    return answer()
  })
  return requests
}

/** @param {unknown} body */
export function json(body, status = 200) {
  return new Response(JSON.stringify(body), { status })
}
