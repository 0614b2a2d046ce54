import { VerdictEngine } from '../verdict/verdict-engine.js'
import { readAnswers } from './model/answers.js'
import { entrancesOf, listSteps } from './model/form.js'
import { addItem, stateOf } from './model/visit-state.js'

/** @import { Facts, Pack } from '../verdict/pack-shape.js' */

/** How long words rest before they are written; leaving the field or the page writes at once. */
const PAUSE_MS = 200
/** Judging and drawing wait for a rest between two keys: they are slower than writing. */
const REST_MS = 100
/** Fields of words. Answers and numbers are short and written with each keystroke. */
const WORDS = /^(auditor|visit_note|.*\.note)$/

/**
 * One visit while somebody works on it: what was recorded, what is being typed, and what follows
 * from both.
 *
 * Events: `saving`, `saved`, `failed` (with the reason) say how far the disk is; `changed` that
 * the form or the verdicts are others now.
 *
 * @typedef {import('./model/visit-state.js').VisitState} VisitState
 * @typedef {import('../api/fieldwork-api.js').OfflinePlace} OfflinePlace
 */
export class VisitSession extends EventTarget {
  /** @type {import('./store/recordings.js').Recordings} */
  #recordings
  /** Typed and not yet on the disk. @type {Map<string, string>} */
  #typed = new Map()
  /** On its way to the disk, by field. @type {Map<string, { value: string, written: Promise<void> }>} */
  #underway = new Map()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #change
  #writing = 0
  /**
   * Asked for several times on each screen and slow to come by; null: something else was answered.
   *
   * @type {ReturnType<VerdictEngine['judge']> | null}
   */
  #verdicts = null

  /**
   * @param {import('./store/recordings.js').Recordings} recordings
   * @param {{ visit: import('./store/database.js').StoredVisit, place: OfflinePlace, pack: Pack, items: any[], isOwn: boolean }} opened
   *   isOwn: whoever is signed in recorded it; nobody else changes it
   */
  constructor(recordings, { visit, place, pack, items, isOwn }) {
    super()
    this.isOwn = isOwn
    this.#recordings = recordings
    this.visit = visit
    this.place = place
    this.pack = pack
    this.engine = new VerdictEngine(pack)
    this.state = stateOf(items)
  }

  /** What the fields show: recorded, and typed over it. @returns {Record<string, string>} */
  get fields() {
    return { ...this.state.fields, ...Object.fromEntries(this.#typed) }
  }

  /** What the disk does not have yet. @returns {[field: string, value: string][]} */
  get typed() {
    return [...this.#typed]
  }

  /** The pages of the form, each with the questions that make sense so far. */
  steps() {
    return listSteps(this.pack, this.visit.form, this.fields)
  }

  /** All answers that can be read, and all mistakes. @param {string} today ISO day */
  read(today) {
    return readAnswers(this.steps(), this.fields, this.engine.units, today)
  }

  /** The verdicts of what was answered so far, by the rules of the server. */
  judge() {
    this.#verdicts ??= this.engine.judge(this.#facts())
    return this.#verdicts
  }

  /** Once for all that was recorded without a rest. */
  #tellChange() {
    clearTimeout(this.#change)
    this.#change = setTimeout(() => this.dispatchEvent(new Event('changed')), REST_MS)
  }

  /** @returns {Facts} */
  #facts() {
    const { kind, storeys = null, commissionedYear = null } = this.place
    /** @type {Facts} */
    const facts = { kind, storeys, commissionedYear, whole: {}, entrances: {} }
    for (let number = 1; number <= entrancesOf(this.fields); number++) facts.entrances[number] = {}
    for (const [id, observation] of this.read('9999-12-31').observations) {
      const [entrance, criterion] = [
        Number(id.slice(0, id.indexOf('.'))),
        id.slice(id.indexOf('.') + 1),
      ]
      const about = entrance === 0 ? facts.whole : facts.entrances[entrance]
      if (about) about[criterion] = observation
    }
    return facts
  }

  /**
   * Takes what is typed and brings it to the disk, before anything is said or drawn of it.
   *
   * @param {string} field
   * @param {string} value
   */
  type(field, value) {
    if ((this.#typed.get(field) ?? this.state.fields[field] ?? '') === value) return
    this.#typed.set(field, value)
    this.#verdicts = null
    clearTimeout(this.#timer)
    if (!WORDS.test(field)) return void this.flush()
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS)
    this.dispatchEvent(new Event('saving'))
  }

  /** Writes what was typed; resolves when the disk has it or has refused it. */
  async flush() {
    clearTimeout(this.#timer)
    await Promise.all([...this.#typed].map(([field, value]) => this.#write(field, value)))
  }

  /** Once, however often it is asked for. @param {string} field @param {string} value */
  #write(field, value) {
    const before = this.#underway.get(field)
    if (before?.value === value) return before.written
    const one = { value, written: this.#writeNow(field, value) }
    this.#underway.set(field, one)
    return one.written.finally(() => {
      if (this.#underway.get(field) === one) this.#underway.delete(field)
    })
  }

  /** @param {string} field @param {string} value */
  async #writeNow(field, value) {
    const isWritten = await this.#bring('answer', { field, value })
    // What was typed meanwhile waits for its own turn.
    if (isWritten && this.#typed.get(field) === value) this.#typed.delete(field)
    this.#settle(isWritten)
  }

  /**
   * Records one thing.
   *
   * @param {string} kind
   * @param {Record<string, unknown>} content
   * @returns {Promise<boolean>} whether the disk has it
   */
  async record(kind, content) {
    const isWritten = await this.#bring(kind, content)
    this.#settle(isWritten)
    return isWritten
  }

  /** @param {string} kind @param {Record<string, unknown>} content */
  async #bring(kind, content) {
    if (!this.isOwn) throw new Error('a visit of somebody else') // no screen offers it
    this.#writing++
    const recorded = this.#recordings.record(this.visit.id, kind, content)
    this.dispatchEvent(new Event('saving'))
    try {
      addItem(this.state, await recorded)
      this.#verdicts = null
      return true
    } catch (problem) {
      this.dispatchEvent(new CustomEvent('failed', { detail: problem }))
      return false
    } finally {
      this.#writing--
    }
  }

  /**
   * Saved is what is said when the disk has all of it, and not before.
   *
   * @param {boolean} isWritten
   */
  #settle(isWritten) {
    if (!isWritten) return
    if (this.#writing === 0 && this.#typed.size === 0) this.dispatchEvent(new Event('saved'))
    this.#tellChange()
  }
}
