/**
 * Keeps the app on the tablet, so that it opens without a network. It answers for the files of
 * the app and nothing else: what is recorded never passes through here, and requests of the API
 * go their own way.
 */

/** The server puts this in front of the script: what to keep, and the hash of all of it. */
const { files, revision } = /** @type {{ files: string[], revision: string }} */ (
  /** @type {any} */ (globalThis).QADAM_TABLET
)

const CACHE = `qadam-tablet-${revision}`
const PAGE = '/audit/tablet'
const scope = /** @type {any} */ (globalThis)

scope.addEventListener('install', (/** @type {any} */ event) => {
  event.waitUntil(keepFiles())
})

async function keepFiles() {
  const cache = await caches.open(CACHE)
  // All or nothing, and from the server: half of an old app and half of a new one is none.
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))
}

scope.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(deleteOldCaches().then(() => scope.clients.claim()))
})

async function deleteOldCaches() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('qadam-tablet-') && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
}

scope.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (files.includes(pathname)) event.respondWith(fromCache(request, pathname))
})

/** @param {Request} request @param {string} pathname */
async function fromCache(request, pathname) {
  const cache = await caches.open(CACHE)
  // The page is the same whatever language or tab its address asks for.
  const kept = await cache.match(pathname === PAGE ? PAGE : request, {
    ignoreVary: true,
    ignoreSearch: true,
  })
  return kept ?? scope.fetch(request)
}
