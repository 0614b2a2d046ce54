import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { LiveRegion } from '../../main/resources/static/app/ui/live-region.js'

describe('LiveRegion', () => {
  it('says a message in a status region of the page', () => {
    const { page, region } = emptyPage()
    new LiveRegion(page).say('37 places')
    assert.equal(region.attributes.role, 'status')
    assert.equal(region.textContent, '37 places')
  })

  it('changes the text when the same message is said again, so that it is spoken again', () => {
    const { page, region } = emptyPage()
    const live = new LiveRegion(page)
    live.say('saved')
    live.say('saved')
    assert.notEqual(region.textContent, 'saved')
    assert.equal(region.textContent.trim(), 'saved')
  })
})

/** The few parts of a document that the region uses. */
function emptyPage() {
  const region = {
    className: '',
    textContent: '',
    /** @type {Record<string, string>} */ attributes: {},
    /** @type {(name: string, value: string) => void} */
    setAttribute(name, value) {
      this.attributes[name] = value
    },
  }
  const page = /** @type {Document} */ (
    /** @type {unknown} */ ({ createElement: () => region, body: { append: () => {} } })
  )
  return { page, region }
}
