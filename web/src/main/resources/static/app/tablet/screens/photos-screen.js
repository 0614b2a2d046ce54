import { findCriterion } from '../model/pack.js'
import { make } from '../ui/make.js'
import { subjectOf } from '../ui/norms.js'
import { PhotoField } from '../ui/photo-field.js'
import { savedLine } from '../ui/saved-line.js'
import { missing, othersVisit } from './visit-screen.js'

/**
 * All photos of a visit: of the place as a whole, and what was taken at questions.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 */
export class PhotosScreen {
  /** @param {Context} context */
  static async open(context) {
    const { tablet, words, params } = context
    const session = await tablet.openVisit(params.visit)
    if (!session) return missing(words)
    if (!session.isOwn) return othersVisit(words, session)
    const drafts = (await tablet.photos.listDrafts(session.visit.id)).map((one) => one.draft ?? '')
    const about = new Set([...session.state.photos.map((one) => one.about), ...drafts])
    about.delete('')
    const title = words.say('tablet.photos')
    const element = make(
      'div',
      {},
      make(
        'p',
        { class: 'tablet-back' },
        make('a', { href: `#/visits/${params.visit}` }, words.of(session.place.name)),
      ),
      make('h1', {}, title),
      make('h2', {}, words.say('tablet.photos.place')),
      new PhotoField(context, session, '').element,
      ...[...about].flatMap((id) => [
        make('h2', {}, nameOf(session, words, id)),
        new PhotoField(context, session, id).element,
      ]),
      savedLine(words, session),
    )
    return { title, element }
  }
}

/**
 * @param {VisitSession} session
 * @param {import('../model/words.js').Words} words
 * @param {string} id e.g. `1.DOR-01`
 */
function nameOf(session, words, id) {
  const entrance = Number(id.slice(0, id.indexOf('.')))
  const criterion = findCriterion(session.pack, id.slice(id.indexOf('.') + 1))
  return criterion ? subjectOf(words, { id, criterion, entrance }) : id
}
