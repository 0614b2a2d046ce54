import { getTexts } from '../api/fieldwork-api.js'
import { LiveRegion } from '../ui/live-region.js'
import { Words } from './model/words.js'
import { FinishScreen } from './screens/finish-screen.js'
import { PhotosScreen } from './screens/photos-screen.js'
import { PlaceScreen } from './screens/place-screen.js'
import { RouteScreen } from './screens/route-screen.js'
import { SignatureScreen } from './screens/signature-screen.js'
import { StepScreen } from './screens/step-screen.js'
import { StorageScreen } from './screens/storage-screen.js'
import { VisitScreen } from './screens/visit-screen.js'
import { WorkScreen } from './screens/work-screen.js'
import { Tablet } from './tablet.js'
import { SyncBar } from './ui/sync-bar.js'
import { fill } from './ui/make.js'

const LANGUAGES = ['kk', 'ru', 'en']

/** Screens by address behind the `#`; `:name` stands for a part of it. */
const SCREENS = /** @type {const} */ ([
  ['/', WorkScreen],
  ['/route', RouteScreen],
  ['/places/:place', PlaceScreen],
  ['/visits/:visit', VisitScreen],
  ['/visits/:visit/steps/:step', StepScreen],
  ['/visits/:visit/steps/:step/:field', StepScreen],
  ['/visits/:visit/photos', PhotosScreen],
  ['/visits/:visit/signature', SignatureScreen],
  ['/visits/:visit/finish', FinishScreen],
  ['/storage', StorageScreen],
])

/**
 * What a screen gets.
 *
 * @typedef {object} Context
 * @property {Tablet} tablet
 * @property {Words} words
 * @property {Record<string, string>} params
 * @property {(message: string) => void} announce to screen readers
 * @property {(address: string) => void} go
 * @property {() => void} refresh draws the screen anew
 *
 * @typedef {object} Screen
 * @property {string} title
 * @property {HTMLElement} element its h1 takes the focus
 * @property {() => void} [arrive] once it is on the page
 * @property {() => Promise<void> | void} [leave]
 *
 * @typedef {{ open(context: Context): Promise<Screen> }} ScreenType
 */

/**
 * Shows the screen that the address names. Without scripts the page says where the form without
 * scripts is.
 */
export class App {
  /** @type {Screen | null} */
  #screen = null
  #region = new LiveRegion()
  #turn = 0

  /** @param {HTMLElement} root @param {Tablet} tablet @param {Words} words */
  constructor(root, tablet, words) {
    this.root = root
    this.main = /** @type {HTMLElement} */ (root.querySelector('main'))
    this.tablet = tablet
    this.words = words
    const bar = /** @type {HTMLElement} */ (root.querySelector('[data-part="sync"]'))
    this.bar = new SyncBar(bar, tablet, (message) => this.#region.say(message))
    addEventListener('hashchange', () => void this.#show())
    // Whose visits these are, and whether there are any, may be seen in what is on the screen.
    tablet.addEventListener('person', () => void this.#show())
    tablet.addEventListener('revoked', () => this.#goHome())
    for (const link of root.querySelectorAll('button[data-language]')) {
      link.addEventListener(
        'click',
        () => void this.#choose(link.getAttribute('data-language') ?? 'kk'),
      )
    }
  }

  /** @param {HTMLElement} root */
  static async start(root) {
    const tablet = await Tablet.open()
    const language = await chosenLanguage(tablet)
    const app = new App(root, tablet, new Words(language, await getTexts(language)))
    app.#speak(app.words)
    const isNew = (await tablet.person()) === undefined
    if (isNew) await tablet.sync.run() // says who is signed in
    await app.#show()
    if (!isNew) void tablet.sync.run()
    return app
  }

  /** @param {string} language */
  async #choose(language) {
    await this.#screen?.leave?.()
    this.#speak(new Words(language, await getTexts(language)))
    await this.tablet.places.set('language', language)
    await this.#show()
    void this.tablet.sync.run()
  }

  /** @param {Words} words */
  #speak(words) {
    this.words = words
    document.documentElement.lang = words.language
    // The server answers in this language, too.
    document.cookie = `lang=${words.language}; path=/; max-age=31536000; samesite=lax`
    for (const part of this.root.querySelectorAll('[data-text]')) {
      part.textContent = words.say(part.getAttribute('data-text') ?? '')
    }
    for (const part of this.root.querySelectorAll('[data-label]')) {
      part.setAttribute('aria-label', words.say(part.getAttribute('data-label') ?? ''))
    }
    for (const one of this.root.querySelectorAll('button[data-language]')) {
      const isChosen = one.getAttribute('data-language') === words.language
      one.setAttribute('aria-pressed', String(isChosen))
    }
    this.bar.speak(words)
  }

  async #show() {
    const turn = ++this.#turn
    await this.#screen?.leave?.()
    const [type, params] = find(location.hash.slice(1) || '/')
    const screen = await type.open(this.#context(params))
    if (turn !== this.#turn) return // somebody went on meanwhile
    this.#screen = screen
    document.title = `${screen.title} – Qadam`
    fill(this.main, screen.element)
    this.main.dataset.address = location.hash
    const heading = screen.element.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    scrollTo(0, 0)
    screen.arrive?.()
  }

  #goHome() {
    if (['', '#/'].includes(location.hash)) void this.#show()
    else location.hash = '#/'
  }

  /** @param {Record<string, string>} params @returns {Context} */
  #context(params) {
    return {
      params,
      tablet: this.tablet,
      words: this.words,
      announce: (message) => this.#region.say(message),
      go: (address) => void (location.hash = address),
      refresh: () => void this.#show(),
    }
  }
}

/** @param {string} address @returns {[ScreenType, Record<string, string>]} */
function find(address) {
  const parts = address.split('/')
  for (const [pattern, type] of SCREENS) {
    const names = pattern.split('/')
    const fits = names.every((name, index) => name.startsWith(':') || name === parts[index])
    if (fits && names.length === parts.length) {
      const named = names.flatMap((name, index) =>
        name.startsWith(':') ? [[name.slice(1), decodeURIComponent(parts[index])]] : [],
      )
      return [type, Object.fromEntries(named)]
    }
  }
  return [WorkScreen, {}]
}

/** Asked for in the address, chosen before, or that of the page. @param {Tablet} tablet */
async function chosenLanguage(tablet) {
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = await tablet.places.setting('language')
  const found = [asked, kept, document.documentElement.lang].find((one) =>
    LANGUAGES.includes(String(one)),
  )
  if (asked) await tablet.places.set('language', found)
  return String(found ?? 'kk')
}

const root = document.querySelector('[data-module="tablet-app"]')
if (root instanceof HTMLElement) {
  if ('serviceWorker' in navigator) {
    // Within /audit/, the folder of the script; the scope leaves the pages without scripts alone.
    void navigator.serviceWorker.register('/audit/tablet-worker.js', { scope: '/audit/tablet' })
  }
  void App.start(root)
}
