import { distanceMetres } from '../model/area.js'
import { button, make } from './make.js'

const LONGEST_WAIT_MS = 30_000

/**
 * Where the tablet was during a visit: how exactly that is known and how far from the place, and
 * the button that records it.
 *
 * @typedef {import('../model/words.js').Words} Words
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 */
export class Whereabouts {
  #status = make('p', { role: 'status', 'data-part': 'position' })

  /** @param {Words} words @param {VisitSession} session */
  constructor(words, session) {
    this.words = words
    this.session = session
    this.element = make(
      'section',
      { class: 'section', 'aria-labelledby': 'position' },
      make('h2', { id: 'position' }, words.say('tablet.position')),
      make('p', { class: 'small' }, words.say('tablet.position.why')),
      this.#status,
      !session.state.isFinished && this.#button(),
    )
    this.#show()
  }

  #button() {
    return make(
      'p',
      { class: 'actions' },
      button(
        this.words.say('tablet.position.take'),
        { class: 'button--quiet', onclick: () => this.#locate() },
        'pin',
      ),
    )
  }

  #show() {
    this.#status.textContent = sentence(this.words, this.session)
  }

  #locate() {
    const { words, session } = this
    this.#status.textContent = words.say('tablet.position.waiting')
    navigator.geolocation.getCurrentPosition(
      async ({ coords: { longitude, latitude, accuracy } }) => {
        if (await session.record('position', { longitude, latitude, accuracy })) this.#show()
      },
      () => (this.#status.textContent = words.say('tablet.position.none')),
      { enableHighAccuracy: true, timeout: LONGEST_WAIT_MS },
    )
  }
}

/** @param {Words} words @param {VisitSession} session */
function sentence(words, { state: { position }, place }) {
  if (!position) return words.say('tablet.position.unknown')
  const { longitude, latitude } = place
  const when = words.dayAndTime(new Date(position.at))
  const known = words.say('tablet.position.known', when, Math.round(position.accuracy))
  const distance =
    typeof longitude === 'number' && typeof latitude === 'number'
      ? words.say(
          'audit.evidence.distance',
          Math.round(distanceMetres(position, { longitude, latitude })),
        )
      : words.say('audit.evidence.distance.unknown')
  return `${known}. ${distance}.`
}
