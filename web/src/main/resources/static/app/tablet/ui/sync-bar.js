import { fill, make, sign } from './make.js'

/** What comes and goes with each recording. */
const QUIET = ['idle', 'waiting', 'sending']

/**
 * How much is not yet on the server, and why; always in view.
 *
 * @typedef {import('../tablet.js').Tablet} Tablet
 * @typedef {import('../model/words.js').Words} Words
 */
export class SyncBar {
  /** @type {Words | null} */
  #words = null

  #phase = 'idle'
  #turn = 0

  /**
   * @param {HTMLElement} root
   * @param {Tablet} tablet
   * @param {(message: string) => void} announce
   */
  constructor(root, tablet, announce) {
    this.root = root
    this.tablet = tablet
    this.announce = announce
    tablet.addEventListener('sync', () => void this.#draw())
    addEventListener('online', () => void this.#draw())
    addEventListener('offline', () => void this.#draw())
  }

  /** @param {Words} words */
  speak(words) {
    this.#words = words
    void this.#draw()
  }

  async #draw() {
    const words = this.#words
    if (!words) return
    const turn = ++this.#turn
    const unsent = await this.tablet.outbox.countUnsent()
    if (turn !== this.#turn) return // counted anew meanwhile
    const { message } = this.tablet.status
    const shown = this.#shown(unsent)
    this.#announce(shown, words.say(`tablet.sync.${shown}`))
    fill(
      this.root,
      sign(shown === 'idle' ? 'done' : 'notice'),
      make('strong', { 'data-part': 'unsent' }, words.say('tablet.sync.unsent', unsent)),
      make('span', { 'data-phase': shown }, words.say(`tablet.sync.${shown}`)),
      message && shown === 'refused' && make('span', {}, message),
      shown === 'signed-out' || shown === 'revoked'
        ? make('a', { href: '/sign-in?next=/audit/tablet' }, words.say('layout.sign-in'))
        : null,
    )
  }

  /** @param {number} unsent */
  #shown(unsent) {
    const { phase } = this.tablet.status
    if (phase !== 'idle' && phase !== 'sending') return phase
    if (!navigator.onLine) return 'offline'
    return phase === 'idle' && unsent > 0 ? 'waiting' : phase
  }

  /**
   * Says what stops sending, and that it goes again; not each sending.
   *
   * @param {string} shown
   * @param {string} message
   */
  #announce(shown, message) {
    if (QUIET.includes(shown) && shown !== 'idle') return
    if (shown !== this.#phase) this.announce(message)
    this.#phase = shown
  }
}
