import { liveState } from '../ui/live-state.js'
import { make, notice } from '../ui/make.js'
import { titleOf } from '../ui/norms.js'
import { problemLink } from '../ui/problem-link.js'
import { stageTag } from '../ui/stage.js'
import { verdictList } from '../ui/verdict-list.js'
import { Whereabouts } from '../ui/whereabouts.js'
import { Progress } from '../model/progress.js'

/**
 * One visit: its pages with how far each is, what follows so far, and how it ends.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 * @typedef {import('../store/database.js').StoredVisit} StoredVisit
 */
export class VisitScreen {
  /** @param {Context} context */
  static async open(context) {
    const { tablet, words, params } = context
    const session = await tablet.openVisit(params.visit)
    if (!session) return missing(words)
    const title = words.of(session.place.name)
    const element = make(
      'div',
      {},
      make('p', { class: 'tablet-back' }, make('a', { href: '#/' }, words.say('tablet.work'))),
      make('h1', {}, title),
      make('p', { class: 'small' }, words.of(session.place.address)),
      stageTag(words, session.visit),
      !session.isOwn && notice('notice', make('p', {}, words.say('tablet.visit.others'))),
      await liveState(context, session.visit.id, ({ problems }) => [
        found(session, words, problems),
      ]),
      session.isOwn && steps(session, words),
      session.isOwn && ending(session, words),
      session.isOwn && new Whereabouts(words, session).element,
      make('h2', {}, words.say('tablet.verdicts')),
      make('p', { class: 'small' }, words.say('tablet.verdicts.so-far')),
      verdictList(words, session, null),
    )
    return { title, element }
  }
}

/** @param {import('../model/words.js').Words} words */
export function missing(words) {
  const title = words.say('tablet.visit.missing')
  const link = make('a', { href: '#/' }, words.say('tablet.work'))
  return { title, element: make('div', {}, make('h1', {}, title), make('p', {}, link)) }
}

/**
 * The way back from a page on which only its owner works.
 *
 * @param {import('../model/words.js').Words} words
 * @param {VisitSession} session of somebody else
 */
export function othersVisit(words, session) {
  const title = words.of(session.place.name)
  const link = make('a', { href: `#/visits/${session.visit.id}` }, words.say('tablet.verdicts'))
  const why = notice('notice', make('p', {}, words.say('tablet.visit.others')))
  return { title, element: make('div', {}, make('h1', {}, title), why, make('p', {}, link)) }
}

/**
 * What the server found wrong, each with the way to its field.
 *
 * @param {VisitSession} session
 * @param {import('../model/words.js').Words} words
 * @param {StoredVisit['problems']} problems
 */
function found(session, words, problems) {
  if (problems.length === 0) return null
  const lines = problems.map(({ field, message }) =>
    problemLink(words, session, { field, text: message }),
  )
  return notice('error', make('ul', {}, ...lines))
}

/** @param {VisitSession} session @param {import('../model/words.js').Words} words */
function steps(session, words) {
  const progress = new Progress(session)
  const lines = session.steps().map((step) => {
    const { answered, asked, mistaken } = progress.on(step)
    return make(
      'li',
      {},
      make(
        'a',
        { class: 'tablet-step', href: `#/visits/${session.visit.id}/steps/${step.code}` },
        make('span', {}, titleOf(words, step, session.place.entrances)),
        asked > 0 && make('span', { class: 'small' }, words.say('audit.answered', answered, asked)),
        mistaken > 0 &&
          make('span', { class: 'audit-steps__mistakes' }, words.say('audit.mistakes', mistaken)),
      ),
    )
  })
  return make('ol', { class: 'tablet-steps' }, ...lines)
}

/** @param {VisitSession} session @param {import('../model/words.js').Words} words */
function ending({ visit, state }, words) {
  const { photos, signature } = state
  const signed = signature?.signed ? 'tablet.signature.signed' : 'tablet.signature.refused'
  /** @param {string} page @param {string} label @param {string} [more] */
  const link = (page, label, more) =>
    make(
      'li',
      {},
      make(
        'a',
        { class: 'tablet-step', href: `#/visits/${visit.id}/${page}` },
        make('span', {}, label),
        more && make('span', { class: 'small' }, more),
      ),
    )
  return make(
    'ul',
    { class: 'tablet-steps' },
    link('photos', words.say('tablet.photos'), words.say('tablet.photos.count', photos.length)),
    link(
      'signature',
      words.say('tablet.signature'),
      words.say(signature ? signed : 'tablet.signature.none'),
    ),
    link('finish', words.say('tablet.finish')),
  )
}
