import { make, notice } from '../ui/make.js'
import { ApiProblem } from '../../api/api-problem.js'
import { soonOr } from '../tablet.js'
import { STAGES } from '../ui/stage.js'

const FORMS = ['short', 'middle', 'full']

/**
 * One place: take it along, start a visit.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../../api/fieldwork-api.js').OfflinePlace} OfflinePlace
 */
export class PlaceScreen {
  /** @param {Context} context */
  static async open(context) {
    const { tablet, words, params } = context
    const id = Number(params.place)
    const kept = await tablet.places.find(id)
    const taken = await soonOr(take(context, id), kept && { place: kept })
    const place = taken.place ?? kept
    const title = place ? words.of(place.name) : words.say('tablet.place')
    const element = make('div', {}, back(words), make('h1', {}, title))
    if (!place) {
      const why = taken.problem || words.say('tablet.place.offline')
      element.append(notice('error', make('p', {}, why)))
      return { title, element }
    }
    element.append(await new PlaceScreen(context, place).draw())
    return { title, element }
  }

  /** @param {Context} context @param {OfflinePlace} place */
  constructor(context, place) {
    this.context = context
    this.place = place
  }

  async draw() {
    const { context, place } = this
    const { words, tablet } = context
    const assignment = (await tablet.assignments()).find((one) => one.place === place.id)
    const taken = words.dayAndTime(new Date(place.takenAt ?? Date.now()))
    return make(
      'div',
      {},
      make('p', {}, words.of(place.address)),
      make('p', {}, words.say('tablet.place.taken', taken, place.facts.length)),
      this.#startForm(await tablet.person(), assignment?.blind ?? false),
    )
  }

  /** @param {{ id: number } | undefined} person @param {boolean} blind */
  #startForm(person, blind) {
    const { words } = this.context
    const start = make('button', { class: 'button', type: 'submit' }, words.say('tablet.start'))
    return make(
      'form',
      {
        class: 'section',
        onsubmit: (/** @type {SubmitEvent} */ event) => this.#start(event, person, blind),
      },
      choices(words, 'tablet.form', 'form', FORMS, 'middle'),
      choices(words, 'audit.stage', 'stage', STAGES, 'standing'),
      make('p', { class: 'small' }, words.say('audit.stage.hint')),
      blind && make('p', {}, words.say('tablet.blind')),
      person
        ? make('p', { class: 'actions' }, start)
        : notice('notice', make('p', {}, words.say('tablet.first-sign-in'))),
    )
  }

  /**
   * @param {SubmitEvent} event
   * @param {{ id: number } | undefined} person
   * @param {boolean} blind
   */
  async #start(event, person, blind) {
    event.preventDefault()
    if (!person || !(event.target instanceof HTMLFormElement)) return
    const { tablet, go } = this.context
    const { id, pack, entrances, knownEntrances } = this.place
    const chosen = new FormData(event.target)
    const start = {
      owner: person.id,
      place: id,
      pack: pack.id,
      packVersion: pack.version,
      form: String(chosen.get('form')),
      stage: String(chosen.get('stage')),
      blind,
    }
    /** @type {string} */
    let visit
    try {
      visit = await tablet.recordings.startVisit(start)
    } catch (problem) {
      const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError'
      const why = this.context.words.say(isFull ? 'tablet.full' : 'tablet.not-saved')
      event.target.append(notice('error', make('p', { role: 'alert' }, why)))
      return
    }
    const session = await tablet.openVisit(visit)
    const known = await tablet.person()
    await session?.record('answer', { field: 'auditor', value: known?.name ?? '' })
    await session?.record('answer', { field: 'visited_on', value: today() })
    await session?.record('answer', {
      field: 'entrances',
      value: String(Math.max(1, knownEntrances ?? entrances.length)),
    })
    go(`/visits/${visit}`)
  }
}

/**
 * One of these to choose.
 *
 * @param {import('../model/words.js').Words} words
 * @param {string} key of the texts
 * @param {string} name
 * @param {string[]} codes
 * @param {string} usual
 */
function choices(words, key, name, codes, usual) {
  const lines = codes.map((code) =>
    make(
      'label',
      { class: 'choice' },
      make('input', { type: 'radio', name, value: code, checked: code === usual }),
      make('span', {}, words.say(`${key}.${code}`)),
    ),
  )
  return make(
    'fieldset',
    { class: 'field' },
    make('legend', {}, words.say(key)),
    make('div', { class: 'choices' }, ...lines),
  )
}

/**
 * The newest of the place when the server can be reached; else why not.
 *
 * @param {Context} context
 * @param {number} id
 * @returns {Promise<{ place?: OfflinePlace, problem?: string }>}
 */
async function take({ tablet }, id) {
  try {
    const place = await tablet.takeAlong(id)
    void tablet.takeMap()
    return { place }
  } catch (problem) {
    const isRefused = problem instanceof ApiProblem && problem.status > 0
    return { problem: isRefused ? problem.message : undefined }
  }
}

/** The device's day, as the auditor sees it on the wall. */
export function today() {
  const now = new Date()
  const pad = (/** @type {number} */ part) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** @param {import('../model/words.js').Words} words */
function back(words) {
  return make('p', { class: 'tablet-back' }, make('a', { href: '#/' }, words.say('tablet.work')))
}
