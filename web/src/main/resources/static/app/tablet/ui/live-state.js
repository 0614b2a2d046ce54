import { followSync } from './follow.js'
import { fill, make, notice, sign } from './make.js'
import { serverWords, stateCode, stateWords } from './states.js'

/**
 * How far a visit is, in words that follow what happens, here and in other tabs.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../store/database.js').StoredVisit} StoredVisit
 *
 * @param {Context} context
 * @param {string} id
 * @param {(visit: StoredVisit) => (Node | null)[]} [more] what else follows the state of the visit
 */
export async function liveState({ tablet, words }, id, more = () => []) {
  const element = make('div', { 'data-part': 'state' })
  let turn = 0
  const draw = async () => {
    const own = ++turn
    const [visit, counts, refused] = await Promise.all([
      tablet.recordings.findVisit(id),
      tablet.outbox.count(id),
      tablet.outbox.listItems(id, 'refused'),
    ])
    if (!visit || own !== turn) return // gone, or drawn anew meanwhile
    const code = stateCode(counts)
    const line = stateWords(words, counts, tablet.status.phase === 'sending')
    const server = serverWords(words, visit.serverState)
    fill(
      element,
      make(
        'p',
        { class: 'tablet-state', 'data-state': code },
        sign(code === 'verified' ? 'done' : 'notice'),
        make('span', {}, line),
      ),
      refused.length > 0 && without(words, visit, refused),
      server && said(server, visit),
      ...more(visit),
    )
  }
  followSync(tablet, element, () => void draw())
  await draw()
  return element
}

/**
 * What the server did not take and why; the audit goes without it.
 *
 * @param {import('../model/words.js').Words} words
 * @param {StoredVisit} visit
 * @param {import('../store/database.js').StoredItem[]} refused
 */
function without(words, { serverState }, refused) {
  const reasons = new Set(refused.map(({ refusal }) => refusal ?? ''))
  const advice = serverState ? [words.say('tablet.state.without')] : []
  return notice('error', ...[...reasons, ...advice].map((line) => make('p', {}, line)))
}

/**
 * What the server says; what asks for work again stands out, with the reviewer's words.
 *
 * @param {string} words
 * @param {StoredVisit} visit
 */
function said(words, { serverState, remarks }) {
  const line = { 'data-server': serverState }
  if (!remarks) return make('p', { class: 'small', ...line }, words)
  return notice('notice', make('p', line, make('b', {}, words)), make('p', {}, remarks))
}
