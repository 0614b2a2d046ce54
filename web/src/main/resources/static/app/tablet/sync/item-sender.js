import { batchesOf } from './batches.js'

/**
 * Sends the items of one visit and believes the server only what it can prove: the hash of what
 * it stored.
 *
 * @typedef {import('../store/outbox.js').Outbox} Outbox
 * @typedef {import('../store/recordings.js').Recordings} Recordings
 * @typedef {typeof import('../../api/fieldwork-api.js')} Api
 */
export class ItemSender {
  /** @param {{ outbox: Outbox, recordings: Recordings, api: Pick<Api, 'sendItems'> }} parts */
  constructor({ outbox, recordings, api }) {
    this.outbox = outbox
    this.recordings = recordings
    this.api = api
  }

  /**
   * @param {string} visit
   * @param {() => Promise<string>} formToken
   * @param {() => void} onProgress
   */
  async send(visit, formToken, onProgress) {
    const stored = await this.outbox.listItems(visit, 'tablet')
    const items = await Promise.all(
      stored.map(async (one) => ({ id: one.id, ...(await this.recordings.openItem(one)) })),
    )
    for (const batch of batchesOf(items)) {
      await this.#file(batch, await this.api.sendItems(batch, await formToken()))
      onProgress()
    }
  }

  /**
   * @param {{ id: string, sha256: string }[]} sent
   * @param {import('../../api/fieldwork-api.js').Receipt} receipt
   */
  async #file(sent, receipt) {
    const ours = new Map(sent.map((item) => [item.id, item.sha256]))
    const equal = receipt.received.filter((one) => ours.get(one.id) === one.sha256)
    await this.outbox.markItems(
      equal.map((one) => one.id),
      'received',
    )
    for (const { id, code, message } of receipt.refused) {
      const isFinal = code !== 'wrong-hash' // damaged on its way: goes again
      if (isFinal && ours.has(id)) await this.outbox.markItems([id], 'refused', message)
    }
  }
}
