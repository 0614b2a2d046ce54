/**
 * Norms and answers in words, as the server says them (`ReasonTexts`).
 *
 * @typedef {import('../model/words.js').Words} Words
 */

/** @import { Criterion } from '../../verdict/pack-shape.js' */

/** What the texts of units are called, by symbol. @type {Record<string, string>} */
const UNIT_TEXTS = {
  mm: 'millimetre',
  cm: 'centimetre',
  m: 'metre',
  '%': 'percent',
  '1:n': 'one_in',
  count: 'count',
  s: 'second',
  'N·m': 'newton_metre',
  LRV: 'lrv_point',
}

/**
 * The norm, e.g. "at least 900 mm"; null for a fact that is only recorded.
 *
 * @param {Words} words
 * @param {Criterion} criterion
 */
export function normOf(words, { rule, unit }) {
  if ('norm' in rule) return words.say(`norm.${rule.is}`, quantity(words, rule.norm, unit))
  if ('least' in rule) {
    return words.say('norm.between', Number(rule.least), quantity(words, rule.most, unit))
  }
  return rule.is === 'recorded' ? null : words.say(`norm.${rule.is}`)
}

/** @param {Words} words @param {string | number} value @param {string} unit */
export function quantity(words, value, unit) {
  return words.say(`unit.${UNIT_TEXTS[unit] ?? unit}`, Number(value))
}

/** The unit as written beside a field. @param {Words} words @param {string} unit */
export function unitOf(words, unit) {
  return words.say(`unit.${UNIT_TEXTS[unit] ?? unit}.symbol`)
}

/**
 * What was found before.
 *
 * @param {Words} words
 * @param {import('../../api/fieldwork-api.js').Fact} fact
 */
export function foundBefore(words, fact) {
  const day = words.day(new Date(fact.visitedOn))
  return words.say('tablet.previous', observation(words, fact), day)
}

/** @param {Words} words @param {import('../../api/fieldwork-api.js').Fact} fact */
function observation(words, { state, value, unit, reason }) {
  const code = state.toLowerCase().replace('_', '-')
  if (code === 'measured') return quantity(words, value ?? '', unit ?? '')
  if (code === 'not-applicable' || code === 'not-observed') {
    const key = `audit.reason.${reason}`
    return words.say(`reason.${code}-because`, words.has(key) ? words.say(key) : (reason ?? ''))
  }
  return words.say(`reason.${code}`)
}

/**
 * The wording, with the entrance in front when it is about one.
 *
 * @param {Words} words
 * @param {import('../model/form.js').Question} question
 */
export function subjectOf(words, { criterion, entrance }) {
  const wording = words.of(criterion.wording)
  return entrance === 0 ? wording : words.say('reason.at-entrance', entrance, wording)
}

/**
 * Title of a page of the form.
 *
 * @param {Words} words
 * @param {import('../model/form.js').Step} step
 * @param {{ number: number, name: string | null }[]} entrances known of the place
 */
export function titleOf(words, step, entrances) {
  if (!step.zone) return words.say('audit.step.visit')
  const zone = words.of(step.zone.name)
  if (step.entrance > 0) {
    const name = entrances.find((known) => known.number === step.entrance)?.name
    return name
      ? words.say('audit.step.named', zone, step.entrance, name)
      : words.say('audit.step.numbered', zone, step.entrance)
  }
  return step.zone.scope === 'entrance' ? words.say('audit.step.together', zone) : zone
}

/**
 * A mistake in words.
 *
 * @param {Words} words
 * @param {import('../model/answers.js').FieldProblem} problem
 */
export function mistakeOf(words, { code, values }) {
  return words.say(`field.${code}`, ...values)
}
