import { ApiProblem } from './api-problem.js'

/** @import { Pack } from '../verdict/pack-shape.js' */

/**
 * One version of a standard with all that judging by it takes.
 *
 * @param {string} standard
 * @param {string} version
 * @param {{ signal?: AbortSignal }} options
 * @returns {Promise<Pack>}
 * @throws {ApiProblem} the server refused or cannot be reached; aborts with `signal`
 */
export async function getStandard(standard, version, { signal } = {}) {
  const [id, ofVersion] = [standard, version].map(encodeURIComponent)
  const address = `/api/standards/${id}/${ofVersion}`
  const response = await fetch(address, { signal }).catch((failure) => {
    throw signal?.aborted ? failure : ApiProblem.unreachable(failure)
  })
  if (!response.ok) throw await ApiProblem.from(response)
  return response.json()
}
