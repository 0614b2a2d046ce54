/**
 * The product's own words in one language: the patterns of the server's catalogue, of which this reads `{0}`,
 * `{0, plural, one {# …} other {…}}` and quoted apostrophes.
 */
export class Words {
  /** @type {Record<string, string>} */
  #patterns
  #plurals
  #numbers

  /** @param {string} language kk, ru or en @param {Record<string, string>} patterns by key */
  constructor(language, patterns) {
    this.language = language
    this.#patterns = patterns
    this.#plurals = new Intl.PluralRules(language)
    // Kazakh writes numbers as Russian does, and few browsers know.
    const numbers = language === 'en' ? 'en-GB' : 'ru-RU'
    this.#numbers = new Intl.NumberFormat(numbers, { maximumFractionDigits: 3 })
  }

  /** @param {string} key */
  has(key) {
    return key in this.#patterns
  }

  /**
   * The text with its values filled in; an unknown key shows itself, so that a missing text is
   * seen and nothing breaks.
   *
   * @param {string} key
   * @param {(string | number)[]} values numbers are written as the language writes them
   */
  say(key, ...values) {
    return this.#fill(this.#patterns[key] ?? key, values, null)
  }

  /**
   * The text of a name in this language, or in the one there is.
   *
   * @param {{ kk?: string | null, ru?: string | null, en?: string | null } | null | undefined} text
   */
  of(text) {
    if (!text) return ''
    const own = text[/** @type {'kk' | 'ru' | 'en'} */ (this.language)]
    return own || text.kk || text.ru || text.en || ''
  }

  /** As all our pages write it: few browsers know how Kazakh does. @param {Date} date */
  day(date) {
    return `${pad(date.getDate())}.${pad(date.getMonth() + 1)}.${date.getFullYear()}`
  }

  /** @param {Date} date */
  time(date) {
    return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`
  }

  /** @param {Date} date */
  dayAndTime(date) {
    return `${this.day(date)} ${this.time(date).slice(0, 5)}`
  }

  /**
   * @param {string} pattern
   * @param {(string | number)[]} values
   * @param {number | null} hash what # stands for
   */
  #fill(pattern, values, hash) {
    let text = ''
    for (let at = 0; at < pattern.length; at++) {
      const sign = pattern[at]
      if (sign === '{') {
        const end = closing(pattern, at)
        text += this.#placeholder(pattern.slice(at + 1, end), values)
        at = end
      } else if (sign === '#' && hash !== null) {
        text += this.#numbers.format(hash)
      } else if (sign === "'" && pattern[at + 1] === "'") {
        text += "'"
        at++
      } else if (sign === "'" && '{}#'.includes(pattern[at + 1] ?? ' ')) {
        const end = pattern.indexOf("'", at + 1)
        text += pattern.slice(at + 1, end)
        at = end
      } else {
        text += sign
      }
    }
    return text
  }

  /** @param {string} inside @param {(string | number)[]} values */
  #placeholder(inside, values) {
    const [, index, , forms] = /^\s*(\d+)\s*(,\s*plural\s*,([^]*))?$/.exec(inside) ?? []
    const value = values[Number(index)] ?? ''
    if (forms === undefined) return typeof value === 'number' ? this.#numbers.format(value) : value
    const count = Number(value)
    const chosen = formsOf(forms)
    const form = chosen[`=${count}`] ?? chosen[this.#plurals.select(count)] ?? chosen.other ?? ''
    return this.#fill(form, values, count)
  }
}

/** @param {number} part */
function pad(part) {
  return String(part).padStart(2, '0')
}

/** Place of the brace that closes the one here. @param {string} pattern @param {number} open */
function closing(pattern, open) {
  let depth = 0
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++
    if (pattern[at] === '}' && --depth === 0) return at
  }
  return pattern.length
}

/** @param {string} text @returns {Record<string, string>} */
function formsOf(text) {
  /** @type {Record<string, string>} */
  const forms = {}
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at)
    if (open < 0) break
    const end = closing(text, open)
    forms[text.slice(at, open).trim()] = text.slice(open + 1, end)
    at = end + 1
  }
  return forms
}
