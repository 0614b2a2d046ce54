import { createHash } from 'node:crypto'

/**
 * The server's end of the contract for tablets, in memory: items never change, photos are hashed
 * when they are complete.
 */
export class FakeFieldwork {
  /** Bodies by id. @type {Map<string, string>} */
  items = new Map()
  /** @type {Map<string, { bytes: number, content: Buffer, isVerified: boolean }>} */
  photos = new Map()
  /** Who is signed in; null: nobody. @type {{ person: number, name: string } | null} */
  session = { person: 1, name: 'Айгүл' }
  isRevoked = false
  /**
   * Whether a request gets through, and its answer.
   *
   * @type {(number: number) => 'yes' | 'lost' | 'answer-lost'}
   */
  network = () => 'yes'
  requests = 0
  /** Whether it understands an item. @type {(body: string) => boolean} */
  reads = () => true

  /** @param {import('node:test').TestContext} t */
  constructor(t) {
    t.mock.method(globalThis, 'fetch', (/** @type {string} */ address, options = {}) =>
      this.#receive(address, options),
    )
  }

  /** @param {string} address @param {RequestInit} options */
  async #receive(address, options) {
    const luck = this.network(this.requests++)
    if (luck === 'lost') throw new TypeError('fetch failed')
    const answer = await this.#answer(address, options)
    if (luck === 'answer-lost') throw new TypeError('fetch failed')
    return answer
  }

  /** @param {string} address @param {RequestInit} options */
  async #answer(address, options) {
    if (!this.session) return this.#refuse()
    const photo = /\/photos\/(\w+)$/.exec(address)?.[1]
    if (photo) return this.#photo(photo, options)
    if (address === '/api/session') return json({ ...this.session, formToken: 'token' })
    if (address === '/api/fieldwork/items')
      return json(this.#file(JSON.parse(String(options.body))))
    const visit = /\/visits\/([\w-]+)$/.exec(address)?.[1]
    return visit ? this.#visit(visit) : json({}, 404)
  }

  #refuse() {
    const type = this.isRevoked ? '/problems/session-revoked' : '/problems/sign-in-needed'
    return new Response(JSON.stringify({ type, detail: 'Sign in' }), {
      status: 401,
      headers: { 'Content-Type': 'application/problem+json' },
    })
  }

  /** @param {{ items: { id: string, body: string }[] }} sent */
  #file({ items }) {
    const received = []
    const refused = []
    for (const { id, body } of items) {
      const before = this.items.get(id)
      if (before !== undefined && before !== body) {
        refused.push({ id, code: 'differs', message: 'differs' })
        continue
      }
      if (!this.reads(body)) {
        refused.push({ id, code: 'unreadable', message: 'unreadable' })
        continue
      }
      this.items.set(id, body)
      received.push({ id, sha256: hash(body) })
    }
    return { serverTime: new Date().toISOString(), received, refused }
  }

  /** @param {string} visit */
  #visit(visit) {
    const bodies = [...this.items].filter(([, body]) => JSON.parse(body).visit === visit)
    if (bodies.length === 0) return json({}, 404)
    const items = bodies.map(([id, body]) => ({ id, sha256: hash(body) }))
    const photos = [...this.photos].map(([photo, { bytes, content, isVerified }]) => ({
      ...{ photo, bytes, received: content.length },
      state: isVerified ? 'verified' : 'partial',
    }))
    return json({ state: 'open', audit: null, items, photos, problems: [] })
  }

  /** @param {string} name @param {RequestInit} options */
  async #photo(name, options) {
    const headers = new Headers(options.headers)
    const known = this.photos.get(name)
    if (options.method === 'HEAD') return known ? at(known.content.length) : json({}, 404)
    const bytes = Number(headers.get('Upload-Length'))
    const photo = known ?? { bytes, content: Buffer.alloc(0), isVerified: false }
    this.photos.set(name, photo)
    if (Number(headers.get('Upload-Offset')) !== photo.content.length) {
      return at(photo.content.length, 409)
    }
    const piece = Buffer.from(await /** @type {Blob} */ (options.body).arrayBuffer())
    photo.content = Buffer.concat([photo.content, piece])
    if (photo.content.length < photo.bytes) return at(photo.content.length)
    photo.isVerified = hash(photo.content) === name
    if (!photo.isVerified) photo.content = Buffer.alloc(0)
    return at(photo.content.length, photo.isVerified ? 204 : 422)
  }
}

/** @param {number} offset @param {number} [status] */
function at(offset, status = 204) {
  return new Response(null, { status, headers: { 'Upload-Offset': String(offset) } })
}

/** @param {unknown} body @param {number} [status] */
function json(body, status = 200) {
  return new Response(JSON.stringify(body), { status })
}

/** @param {string | Buffer} content */
export function hash(content) {
  return createHash('sha256').update(content).digest('hex')
}
