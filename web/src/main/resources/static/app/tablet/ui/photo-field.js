import { MOST_BYTES, TYPES } from '../store/photos.js'
import { followSync } from './follow.js'
import { button, fill, make, sign } from './make.js'
import { measureRoom } from './room.js'

const PREVIEW_PX = 320

/**
 * Photos about one thing: take one, describe it, remove it. A photo is on the disk as soon as it
 * is taken; it is sent when it has a description.
 *
 * @typedef {import('../app.js').Context} Context
 * @typedef {import('../visit-session.js').VisitSession} VisitSession
 */
export class PhotoField {
  /** By photo. @type {Map<string, HTMLElement>} */
  #states = new Map()
  /** Descriptions on their way to the disk, one after the other. */
  #writing = Promise.resolve()

  /**
   * @param {Context} context
   * @param {VisitSession} session
   * @param {string} about question, or empty for the place
   */
  constructor(context, session, about) {
    this.context = context
    this.session = session
    this.about = about
    this.message = make('p', { class: 'tablet-saved', role: 'status' })
    this.list = make('ul', { class: 'tablet-photos' })
    this.element = make(
      'div',
      { class: 'tablet-photo-field' },
      this.#input(),
      this.message,
      this.list,
    )
    void this.draw()
    followSync(context.tablet, this.element, () => void this.#drawStates())
  }

  async #drawStates() {
    if (this.#states.size === 0) return
    for (const stored of await this.context.tablet.photos.list(this.session.visit.id)) {
      const line = this.#states.get(stored.photo)
      if (line) line.textContent = this.#stateOf(stored)
    }
  }

  /** @param {import('../store/database.js').StoredPhoto | undefined} stored */
  #stateOf(stored) {
    const state = stored?.state ?? 'verified'
    return stored?.refusal ?? this.context.words.say(`tablet.photo.${state}`)
  }

  #input() {
    const { words } = this.context
    const input = make('input', {
      ...{
        type: 'file',
        accept: TYPES.join(','),
        capture: 'environment',
        class: 'visually-hidden',
      },
      'data-about': this.about,
    })
    input.addEventListener('change', () => void this.#take(input))
    return make(
      'label',
      { class: 'button button--quiet tablet-file' },
      sign('plus'),
      words.say('tablet.photo.take'),
      input,
    )
  }

  /** @param {HTMLInputElement} input */
  async #take(input) {
    const { words, tablet } = this.context
    const file = input.files?.[0]
    if (!file) return
    try {
      if (!TYPES.includes(file.type)) throw new TypeError(file.type)
      if (file.size === 0) throw new TypeError('empty')
      if (file.size > MOST_BYTES) throw new RangeError('too large')
      const { photo } = await tablet.photos.keep(this.session.visit.id, file, this.about)
      if (this.session.state.photos.some((one) => one.photo === photo)) {
        await tablet.photos.release(this.session.visit.id, photo)
        throw new KnownPhotoError()
      }
      const { isLittle } = await measureRoom()
      this.message.textContent = words.say(isLittle ? 'tablet.room.little' : 'tablet.photo.kept')
    } catch (problem) {
      this.message.textContent = this.#reason(problem)
    }
    input.value = ''
    await this.draw()
    this.list.querySelector('input')?.focus()
  }

  /** @param {unknown} problem */
  #reason(problem) {
    const { words } = this.context
    if (problem instanceof KnownPhotoError) return words.say('tablet.photo.known')
    if (problem instanceof TypeError) return words.say('tablet.photo.type')
    if (problem instanceof RangeError) return words.say('tablet.photo.large')
    const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError'
    return words.say(isFull ? 'tablet.full' : 'tablet.not-saved')
  }

  async draw() {
    const { tablet } = this.context
    const { visit, state } = this.session
    await this.#writing
    const stored = await tablet.photos.list(visit.id)
    const counting = state.photos.filter((photo) => photo.about === this.about)
    const drafts = stored.filter(
      (one) => one.draft === this.about && !state.photos.some(({ photo }) => photo === one.photo),
    )
    const typed = await Promise.all(drafts.map((photo) => tablet.photos.typed(photo)))
    fill(
      this.list,
      ...drafts.map((photo, index) => this.#draft(photo, typed[index])),
      ...counting.map((photo) =>
        this.#photo(
          photo,
          stored.find((one) => one.photo === photo.photo),
        ),
      ),
    )
  }

  /**
   * Each key of a description is brought to the disk: the list is drawn anew at every photo.
   *
   * @param {import('../store/database.js').StoredPhoto} stored
   * @param {string} text
   */
  #describe({ visit, photo }, text) {
    const { photos } = this.context.tablet
    this.#writing = this.#writing
      .then(() => photos.describe(visit, photo, text))
      .catch((problem) => void (this.message.textContent = this.#reason(problem)))
  }

  /** @param {import('../store/database.js').StoredPhoto} stored @param {string} typed so far */
  #draft(stored, typed) {
    const { words, tablet } = this.context
    const id = `alt-${stored.photo}`
    const alt = make('input', {
      class: 'input',
      id,
      type: 'text',
      maxlength: 500,
      required: true,
      value: typed,
      'aria-describedby': `${id}-hint`,
    })
    alt.addEventListener('input', () => this.#describe(stored, alt.value))
    const keep = async () => {
      if (alt.value.trim() === '') {
        alt.setAttribute('aria-invalid', 'true')
        alt.focus()
        return
      }
      const described = { [words.language]: alt.value.trim() }
      await this.#record(stored, described)
    }
    const discard = async () => {
      await tablet.photos.discardDraft(this.session.visit.id, stored.photo)
      await this.draw()
    }
    return make(
      'li',
      { class: 'card' },
      this.#preview(stored, words.say('tablet.photo.undescribed')),
      make('label', { class: 'field__label', for: id }, words.say('tablet.photo.alt')),
      make('p', { class: 'field__hint', id: `${id}-hint` }, words.say('tablet.photo.alt.hint')),
      alt,
      make(
        'p',
        { class: 'actions' },
        button(words.say('tablet.photo.keep'), { onclick: keep }),
        button(words.say('tablet.photo.drop'), { class: 'button--quiet', onclick: discard }),
      ),
    )
  }

  /**
   * @param {import('../store/database.js').StoredPhoto} stored
   * @param {Record<string, string>} alt
   */
  async #record({ visit, photo, bytes, type }, alt) {
    const { tablet } = this.context
    const content = {
      photo,
      bytes,
      type,
      about: this.about,
      alt,
      takenAt: new Date().toISOString(),
    }
    if (await this.session.record('photo', content)) {
      await tablet.photos.release(visit, photo)
      this.message.textContent = '' // it asked for the description
    }
    await this.draw()
  }

  /**
   * @param {import('../model/visit-state.js').Photo} photo
   * @param {import('../store/database.js').StoredPhoto | undefined} stored
   */
  #photo(photo, stored) {
    const { words } = this.context
    const drop = async () => {
      await this.session.record('photo-dropped', { photo: photo.photo })
      await this.draw()
    }
    const alt = Object.values(photo.alt)[0] ?? ''
    const state = make('p', { class: 'small' }, this.#stateOf(stored))
    this.#states.set(photo.photo, state)
    return make(
      'li',
      { class: 'card', 'data-photo': photo.photo },
      stored && this.#preview(stored, alt),
      make('p', {}, alt),
      state,
      button(words.say('tablet.photo.drop'), { class: 'button--quiet', onclick: drop }),
    )
  }

  /**
   * Drawn, since the policy of our pages lets no image come from a blob.
   *
   * @param {import('../store/database.js').StoredPhoto} stored
   * @param {string} alt
   */
  #preview(stored, alt) {
    const canvas = make('canvas', {
      class: 'tablet-preview',
      role: 'img',
      'aria-label': alt,
      width: 1,
      height: 1,
    })
    void this.#paint(stored, canvas)
    return canvas
  }

  /**
   * @param {import('../store/database.js').StoredPhoto} stored
   * @param {HTMLCanvasElement} canvas
   */
  async #paint(stored, canvas) {
    const file = await this.context.tablet.photos.open(stored)
    const image =
      file && (await createImageBitmap(file, { resizeWidth: PREVIEW_PX }).catch(() => null))
    if (!image) return canvas.remove()
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    image.close()
  }
}

/** The same file was taken for this visit before and counts. */
class KnownPhotoError extends Error {}
