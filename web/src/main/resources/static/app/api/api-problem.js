/**
 * The server refused a request; RFC 9457.
 *
 * `type` is stable, e.g. `/problems/invalid-input`; the message is in the reader's language.
 */
export class ApiProblem extends Error {
  /**
   * @param {string} type
   * @param {number} status
   * @param {string} message
   */
  constructor(type, status, message) {
    super(message)
    this.name = 'ApiProblem'
    this.type = type
    this.status = status
  }

  /**
   * No answer at all: no network, or the service is down.
   *
   * @param {Error} cause
   */
  static unreachable(cause) {
    return new ApiProblem('about:blank', 0, cause.message)
  }

  /**
   * Reads the problem of an answer; an answer without one keeps its status.
   *
   * @param {Response} response
   * @returns {Promise<ApiProblem>}
   */
  static async from(response) {
    const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json')
    const problem = isProblem ? await response.json() : {}
    return new ApiProblem(
      problem.type ?? 'about:blank',
      response.status,
      problem.detail ?? response.statusText,
    )
  }
}
