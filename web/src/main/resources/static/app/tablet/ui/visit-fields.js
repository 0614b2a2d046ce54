import { MOST_ENTRANCES } from '../model/form.js'
import { make } from './make.js'
import { labelled } from './states.js'

/**
 * Who looked, when, and how many entrances there are.
 *
 * @param {import('../model/words.js').Words} words
 * @param {Record<string, string>} fields
 */
export function visitFields(words, fields) {
  /** @param {string} name */
  const label = (name) => words.say(`audit.field.${name}`)
  /** @param {string} name @param {Record<string, unknown>} more */
  const input = (name, more) =>
    make('input', { class: 'input', name, value: fields[name], ...more })
  const note = make(
    'textarea',
    { class: 'input', name: 'visit_note', rows: 3, maxlength: 5000 },
    fields.visit_note ?? '',
  )
  return [
    labelled(
      'auditor',
      label('auditor'),
      input('auditor', { type: 'text', maxlength: 400 }),
      label('auditor.hint'),
    ),
    labelled('visited_on', label('visited_on'), input('visited_on', { type: 'date' })),
    labelled(
      'entrances',
      label('entrances'),
      input('entrances', {
        class: 'input input--short',
        type: 'text',
        inputmode: 'numeric',
        max: MOST_ENTRANCES,
      }),
      label('entrances.hint'),
    ),
    labelled('visit_note', label('visit_note'), note),
  ]
}
