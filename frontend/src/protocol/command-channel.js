import { Refused } from './http.js';

/** Milliseconds after a request that failed; the event stream may not have noticed anything. */
const RETRY_AFTER = 3_000;

/**
 * @typedef {object} ChannelParts
 * @property {import('./connection.js').Connection} connection
 * @property {import('./http.js').RoomHttp} http
 * @property {import('./command-outbox.js').Outbox} outbox
 * @property {() => import('./connection.js').ConnectionStatus} status
 */

/** Carries commands and drafts to the server: over the socket, and over HTTP while the connection is an event stream. */
export class CommandChannel {
  #parts;
  /** drafts on their way over HTTP @type {Promise<unknown>} */
  #drafts = Promise.resolve();

  /** @param {ChannelParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * A command that cannot be sent now is sent when the connection is back.
   * @param {import('./command-types.js').Command & {id: string}} command
   */
  async deliver(command) {
    const { connection, http, outbox, status } = this.#parts;
    if (connection.send(JSON.stringify(command))) return;
    if (connection.by !== 'stream' || status().state === 'offline') return;
    try {
      // HTTP requests may overtake each other: a draft must not arrive after its segment.
      if (command.type === 'write_segment') await this.#drafts;
      const { seq } = await http.command(command);
      outbox.done(command.id, seq);
    } catch (failure) {
      if (failure instanceof Refused) outbox.refused(command.id, failure.problem);
      else setTimeout(() => outbox.resend(), RETRY_AFTER);
    }
  }

  /** A draft is sent now or never: it has no answer and is not stored. @param {import('./command-types.js').Command} draft */
  async draft(draft) {
    const { connection, http, status } = this.#parts;
    if (connection.send(JSON.stringify(draft)) || status().state !== 'live' || connection.by !== 'stream') return;
    const sent = http.draft(draft).catch(() => {}); // the next one says more
    this.#drafts = Promise.all([this.#drafts, sent]).then(() => {});
    await sent;
  }
}
