/**
 * Saves fields of a draft as typed; mistakes are kept, too.
 *
 * @param {string} audit
 * @param {Record<string, string>} fields
 * @param {string} formToken of the form they stand in: the server refuses writing without it
 * @returns {Promise<string>} what to tell the person, in their language
 * @throws {Error} the server refused or could not be reached; nothing was saved
 */
export async function saveFields(audit, fields, formToken) {
  const response = await fetch(`/api/audits/${encodeURIComponent(audit)}/fields`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': formToken },
    body: JSON.stringify(fields),
    keepalive: true, // survives a tap on a link right after typing
  })
  if (!response.ok) throw new Error(`the draft was not saved: ${response.status}`)
  const { message } = await response.json()
  return message
}
