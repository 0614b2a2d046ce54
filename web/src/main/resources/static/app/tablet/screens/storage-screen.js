import { button, fill, make, notice } from '../ui/make.js'
import { mapActions, mapLine } from '../ui/map-line.js'
import { askToKeep, measureRoom, sizeWords } from '../ui/room.js'
import { stateWords } from '../ui/states.js'

/**
 * What the tablet holds and how much room is left; deletes what the server has, bit-equal, and
 * nothing else.
 *
 * @typedef {import('../app.js').Context} Context
 */
export class StorageScreen {
  /** @param {Context} context */
  static async open(context) {
    const room = await measureRoom()
    const screen = new StorageScreen(context)
    const { words } = context
    const title = words.say('tablet.storage')
    const element = make(
      'div',
      {},
      make('p', { class: 'tablet-back' }, make('a', { href: '#/' }, words.say('tablet.work'))),
      make('h1', {}, title),
      room.isLittle && notice('error', make('p', {}, words.say('tablet.room.little'))),
      screen.room(room),
      screen.photos(),
      await screen.map(),
      await screen.visits(),
    )
    return { title, element }
  }

  /** @param {Context} context */
  constructor(context) {
    this.context = context
  }

  /** @param {Awaited<ReturnType<typeof measureRoom>>} room */
  room({ usage, quota, isPersistent }) {
    const { words, refresh, announce } = this.context
    const ask = async () => {
      announce(words.say((await askToKeep()) ? 'tablet.room.kept' : 'tablet.room.not-kept'))
      refresh()
    }
    return make(
      'section',
      { class: 'section' },
      make('p', {}, words.say('tablet.room', sizeWords(words, usage), sizeWords(words, quota))),
      make('progress', {
        class: 'tablet-room',
        max: quota || 1,
        value: usage,
        'aria-label': words.say('tablet.room.used'),
      }),
      make('p', {}, words.say(isPersistent ? 'tablet.room.kept' : 'tablet.room.not-kept')),
      !isPersistent &&
        make('p', { class: 'actions' }, button(words.say('tablet.room.ask'), { onclick: ask })),
    )
  }

  photos() {
    const { words, tablet, announce, refresh } = this.context
    const drop = async () => {
      announce(words.say('tablet.room.freed', sizeWords(words, await tablet.photos.dropVerified())))
      refresh()
    }
    return make(
      'section',
      { class: 'section' },
      make('h2', {}, words.say('tablet.photos')),
      make('p', {}, words.say('tablet.room.photos')),
      make(
        'p',
        { class: 'actions' },
        button(words.say('tablet.room.drop-photos'), { class: 'button--quiet', onclick: drop }),
      ),
    )
  }

  async map() {
    const { context } = this
    const { words, tablet, announce, refresh } = context
    const drop = async () => {
      await tablet.tiles.deleteAll()
      announce(words.say('tablet.map.none'))
      refresh()
    }
    return make(
      'section',
      { class: 'section' },
      make('h2', {}, words.say('tablet.map')),
      await mapLine(context),
      (await tablet.tiles.taken()) &&
        (await mapActions(
          context,
          button(words.say('tablet.map.drop'), { class: 'button--quiet', onclick: drop }),
        )),
    )
  }

  async visits() {
    const { words, tablet } = this.context
    const visits = await tablet.recordings.listVisits()
    const lines = await Promise.all(visits.map((visit) => this.#visit(visit)))
    return make(
      'section',
      { class: 'section' },
      make('h2', {}, words.say('tablet.visits')),
      lines.length === 0 && make('p', {}, words.say('tablet.visits.none')),
      make('ul', { class: 'cards' }, ...lines),
    )
  }

  /** @param {import('../store/database.js').StoredVisit} visit */
  async #visit(visit) {
    const { words, tablet, announce, refresh } = this.context
    const place = await tablet.places.find(visit.place)
    const counts = await tablet.outbox.count(visit.id)
    const isOver = visit.serverState === 'accepted' // one that is returned is corrected here
    const refused = counts.items.refused + counts.photos.refused
    const actions = make('div', { 'aria-live': 'polite' })
    /** @param {boolean} andRefused */
    const remove = async (andRefused) => {
      const isDeleted = await tablet.outbox.deleteVerified(visit.id, { andRefused })
      const done = andRefused ? 'tablet.visit.deleted-refused' : 'tablet.visit.deleted'
      announce(words.say(isDeleted ? done : 'tablet.visit.kept'))
      void tablet.sync.run() // the line above counts anew what is unsent
      refresh()
    }
    const quiet = { class: 'button--quiet' }
    const sure = button(words.say('tablet.visit.delete-refused', refused), {
      onclick: () => remove(true),
    })
    const keep = button(words.say('tablet.visit.keep'), { ...quiet, onclick: refresh })
    const ask = () => {
      const why = make('p', {}, words.say('tablet.visit.refused', refused))
      fill(actions, notice('notice', why, make('p', { class: 'actions' }, sure, keep)))
      keep.focus() // the button that was pressed is gone
    }
    const label = words.say('tablet.visit.delete', words.of(place?.name))
    const onclick = refused > 0 ? ask : () => remove(false)
    actions.append(button(label, { ...quiet, onclick }))
    return make(
      'li',
      { class: 'card' },
      make('h3', {}, words.of(place?.name)),
      make('p', {}, stateWords(words, counts, false)),
      isOver ? actions : make('p', { class: 'small' }, words.say('tablet.visit.not-over')),
    )
  }
}
