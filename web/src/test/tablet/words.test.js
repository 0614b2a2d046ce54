import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Words } from '../../main/resources/static/app/tablet/model/words.js'

const NARROW_NO_BREAK = '\u00a0'

test('fills in values and writes numbers as the language does', () => {
  const words = new Words('ru', { room: 'Занято {0} из {1}' })
  assert.equal(words.say('room', 1234.5, 'ГБ'), `Занято 1${NARROW_NO_BREAK}234,5 из ГБ`)
  assert.equal(new Words('en', { room: '{0}' }).say('room', 1234.5), '1,234.5')
})

test('a number decides the form', () => {
  const pattern = '{0, plural, one {# вопрос} few {# вопроса} other {# вопросов}} без ответа'
  const words = new Words('ru', { open: pattern })
  assert.equal(words.say('open', 1), '1 вопрос без ответа')
  assert.equal(words.say('open', 3), '3 вопроса без ответа')
  assert.equal(words.say('open', 11), '11 вопросов без ответа')
})

test('other values stand inside of a form, and quotes quote', () => {
  const words = new Words('en', {
    left: "{0, plural, one {# of {1}} other {# of {1}, it''s '{'fine'}'}}",
  })
  assert.equal(words.say('left', 2, 'five'), "2 of five, it's {fine}")
})

test('an unknown key shows itself', () => {
  assert.equal(new Words('kk', {}).say('tablet.none'), 'tablet.none')
})

test('takes the language there is', () => {
  const words = new Words('en', {})
  assert.equal(words.of({ kk: 'есік', ru: null, en: null }), 'есік')
  assert.equal(words.of({ kk: 'есік', ru: 'дверь', en: 'door' }), 'door')
  assert.equal(words.of(null), '')
})

test('days stand as on all our pages', () => {
  const words = new Words('kk', {})
  assert.equal(words.dayAndTime(new Date(2026, 2, 5, 7, 4)), '05.03.2026 07:04')
})
