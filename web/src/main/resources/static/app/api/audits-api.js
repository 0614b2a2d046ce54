import { ApiProblem } from './api-problem.js'

/**
 * Saves fields of a draft as typed; mistakes are kept, too.
 *
 * @param {string} audit
 * @param {Record<string, string>} fields
 * @param {string} formToken of the form they stand in: the server refuses writing without it
 * @returns {Promise<string>} what to tell the person, in their language
 * @throws {ApiProblem} the server refused; nothing was saved
 * @throws {TypeError} it could not be reached
 */
export async function saveFields(audit, fields, formToken) {
  const response = await fetch(`/api/audits/${encodeURIComponent(audit)}/fields`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': formToken },
    body: JSON.stringify(fields),
    keepalive: true, // survives a tap on a link right after typing
  })
  if (!response.ok) throw await ApiProblem.from(response)
  const { message } = await response.json()
  return message
}
