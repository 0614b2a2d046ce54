import { liveState } from '../ui/live-state.js'
import { button, make, notice } from '../ui/make.js'
import { mapLine } from '../ui/map-line.js'
import { measureRoom } from '../ui/room.js'
import { stageTag } from '../ui/stage.js'

/**
 * Where the day starts: what is to do, what was done and how far that is on its way.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../../api/fieldwork-api.js').Assignment} Assignment
 */
export class WorkScreen {
  /** @param {Context} context */
  static async open(context) {
    const { tablet, words } = context
    const element = make('div', {}, make('h1', {}, words.say('tablet.work')))
    const [losses, assignments, visits, person] = await Promise.all([
      tablet.database.getAll('losses'),
      tablet.assignments(),
      tablet.recordings.listVisits(),
      tablet.person(),
    ])
    const screen = new WorkScreen(context, assignments, visits)
    if (!person) element.append(notice('notice', make('p', {}, words.say('tablet.first-sign-in'))))
    if ((await measureRoom()).isLittle) {
      element.append(notice('error', make('p', {}, words.say('tablet.room.little'))))
    }
    element.append(...losses.map((loss) => screen.loss(loss)))
    element.append(await screen.visits(visits), await screen.assigned())
    element.append(make('p', { class: 'actions' }, storageLink(words)))
    return { title: words.say('tablet.work'), element }
  }

  /**
   * @param {Context} context
   * @param {Assignment[]} assignments
   * @param {import('../store/database.js').StoredVisit[]} visits
   */
  constructor(context, assignments, visits) {
    this.context = context
    this.words = context.words
    this.tablet = context.tablet
    this.assignments = assignments
    this.started = new Set(visits.map((visit) => visit.place))
  }

  /** What went with the key. @param {import('../store/losses.js').Loss} loss */
  loss(loss) {
    const { words, tablet, context } = this
    const lines = loss.visits.map(({ startedAt, items, photos, place }) =>
      make(
        'li',
        {},
        words.say(
          'tablet.loss.visit',
          String(place),
          words.dayAndTime(new Date(startedAt)),
          items,
          photos,
        ),
      ),
    )
    const seen = async () => {
      await tablet.database.delete('losses', loss.id)
      context.refresh()
    }
    return notice(
      'error',
      make('h2', {}, words.say('tablet.loss')),
      make('p', {}, words.say('tablet.loss.why', words.dayAndTime(new Date(loss.at)))),
      make('ul', {}, ...lines),
      button(words.say('tablet.loss.seen'), { class: 'button--quiet', onclick: seen }),
    )
  }

  /** @param {import('../store/database.js').StoredVisit[]} visits */
  async visits(visits) {
    const { words } = this
    const cards = await Promise.all(visits.map((visit) => this.#visit(visit)))
    return make(
      'section',
      { class: 'section', 'aria-labelledby': 'visits' },
      make('h2', { id: 'visits' }, words.say('tablet.visits')),
      cards.length === 0 && make('p', {}, words.say('tablet.visits.none')),
      make('ul', { class: 'cards' }, ...cards),
    )
  }

  /** @param {import('../store/database.js').StoredVisit} visit */
  async #visit(visit) {
    const { words, tablet } = this
    const place = await tablet.places.find(visit.place)
    const started = words.dayAndTime(new Date(visit.startedAt))
    return make(
      'li',
      { class: 'card', 'data-visit': visit.id },
      make('h3', {}, make('a', { href: `#/visits/${visit.id}` }, words.of(place?.name))),
      make('p', { class: 'small' }, words.say('audit.draft.started', started)),
      stageTag(words, visit),
      await liveState(this.context, visit.id),
    )
  }

  async assigned() {
    const { words, assignments, tablet, context } = this
    const known = new Set(await tablet.places.ids())
    const others = await this.#unassigned(known)
    const missing = assignments.filter((one) => !known.has(one.place))
    const takeAll = async () => {
      let failed = 0
      for (const one of missing) await tablet.takeAlong(one.place).catch(() => failed++)
      const taken = words.say('tablet.taken', missing.length - failed)
      context.announce(failed === 0 ? taken : `${taken} ${words.say('tablet.not-taken', failed)}`)
      void tablet.takeMap()
      context.refresh()
    }
    const sorted = [...assignments].sort((a, b) => a.order - b.order)
    return make(
      'section',
      { class: 'section', 'aria-labelledby': 'assigned' },
      make('h2', { id: 'assigned' }, words.say('tablet.assigned')),
      sorted.length === 0 && make('p', {}, words.say('tablet.assigned.none')),
      missing.length > 0 &&
        make(
          'p',
          { class: 'actions' },
          button(words.say('tablet.take-all', missing.length), { onclick: takeAll }),
        ),
      sorted.length > 0 && (await mapLine(context)),
      sorted.length > 0 &&
        make(
          'p',
          { class: 'actions' },
          make(
            'a',
            { class: 'button button--quiet', href: '#/route' },
            words.say('tablet.route.link'),
          ),
        ),
      make(
        'ol',
        { class: 'cards' },
        ...sorted.map((one) => this.#assignment(one, known.has(one.place))),
      ),
      others.length > 0 && make('h3', {}, words.say('tablet.taken-along')),
      make('ul', { class: 'cards' }, ...others.map((place) => this.#place(place))),
    )
  }

  /** Places that were taken along though nobody asked for them. @param {Set<number>} known */
  async #unassigned(known) {
    const assigned = new Set(this.assignments.map((one) => one.place))
    const ids = [...known].filter((id) => !assigned.has(id))
    const places = await Promise.all(ids.map((id) => this.tablet.places.find(id)))
    return places.filter((place) => place !== undefined)
  }

  /** @param {Assignment} assignment @param {boolean} isTaken */
  #assignment({ place, name, address, due, reason }, isTaken) {
    const { words } = this
    return make(
      'li',
      { class: 'card' },
      make('h3', {}, make('a', { href: `#/places/${place}` }, words.of(name))),
      make('p', { class: 'small' }, words.of(address)),
      make(
        'p',
        { class: 'small' },
        words.say(`tablet.reason.${reason}`),
        due ? ` · ${words.say('tablet.due', words.day(new Date(due)))}` : '',
      ),
      make(
        'p',
        { class: 'small' },
        words.say(isTaken ? 'tablet.on-tablet' : 'tablet.not-on-tablet'),
      ),
      this.started.has(place) && make('p', {}, make('b', {}, words.say('tablet.assigned.started'))),
    )
  }

  /** @param {import('../../api/fieldwork-api.js').OfflinePlace} place */
  #place(place) {
    return make(
      'li',
      { class: 'card' },
      make('h4', {}, make('a', { href: `#/places/${place.id}` }, this.words.of(place.name))),
      make('p', { class: 'small' }, this.words.of(place.address)),
    )
  }
}

/** @param {import('../model/words.js').Words} words */
function storageLink(words) {
  return make(
    'a',
    { class: 'button button--quiet', href: '#/storage' },
    words.say('tablet.storage'),
  )
}
