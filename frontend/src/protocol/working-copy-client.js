import { backoffDelay } from './backoff.js';
import { newId } from './command-outbox.js';
import { Connection } from './connection.js';
import { EditOutbox } from './edit-outbox.js';
import { editParts } from './edit-parts.js';
import { EditSender } from './edit-sender.js';
import { FieldTyping } from './field-typing.js';
import { Refused } from './http.js';
import { EditorPlaces } from './editor-places.js';
import { steady } from './server-clock.js';
import { groupedIds } from './undo-stacks.js';
import { afterChange, afterOperations, valueAt } from './working-copy-document.js';
import { workingCopyHttp } from './working-copy-http.js';

/**
 * @typedef {import('./working-copy-document.js').Document} Document
 * @typedef {import('./working-copy-document.js').Operation} Operation
 * @typedef {import('./undo-stacks.js').Entry} Entry
 * @typedef {import('./connection.js').ConnectionStatus} ConnectionStatus
 * @typedef {{ask: () => Promise<Set<string>>, tell: (client: string) => void}} Windows of this browser that are open: `ask` names
 *   the others, `tell` says which one this is
 * @typedef {import('./connection.js').Platform & {kept: import('./edit-outbox.js').KeyedStorage,
 *   fetch: typeof globalThis.fetch, client: string, windows: Windows}} EditorPlatform kept: storage that outlives the window
 */

const END_REASONS = new Map(
  /** @type {[number, 'signed_out' | 'removed' | 'gone'][]} */ ([
    [401, 'signed_out'],
    [403, 'removed'],
    [404, 'gone'],
  ]),
);

/** A working copy that several people edit: what the server knows of it, with one's own edits that are still on their way. */
export class WorkingCopyClient {
  /** as it is shown @type {Document | null} */
  document = null;
  /** @type {ConnectionStatus} */
  status = { state: 'connecting' };
  /** when the connection was lost, by this computer's clock @type {number | undefined} */
  awaySince = undefined;
  /** what was edited since the page was opened, and what came before it, oldest first @type {Entry[]} */
  history = [];
  /** whether there is an older history */
  more = false;

  #platform;
  #changed;
  #http;
  #connection;
  #sender;
  /** as the server has it @type {Document | null} */
  #confirmed = null;
  #seq = 0;
  #epoch = '';
  #fetching = false;
  /** an edit was too large for a frame: only the history has it */
  #unread = true;
  #failures = 0;
  #stopped = false;
  /** @type {any[]} frames that wait for the document */
  #queue = [];

  /**
   * @param {string} slug of the working copy
   * @param {number} member
   * @param {() => void} changed something must be rendered
   * @param {EditorPlatform} platform
   */
  constructor(slug, member, changed, platform) {
    this.#platform = platform;
    this.#changed = changed;
    this.#http = workingCopyHttp(slug, platform.fetch);
    this.outbox = new EditOutbox(platform.kept, `${member}.${slug}`, platform.client);
    this.typing = new FieldTyping((path, value) => this.set(path, value));
    this.#connection = new Connection(
      { socket: `/edit/${slug}`, stream: `/api/working-copies/${slug}/events` },
      {
        cursor: () => ({ since: this.#seq, epoch: this.#epoch }),
        onFrame: (frame) => this.#heard(frame),
        onStatus: (status) => this.#show(status),
        onOpen: () => this.#sender.resend(),
        probe: () => this.#probe(),
      },
      platform,
    );
    this.#sender = new EditSender(this.#connection, this.#http, this.outbox, () => this.#render());
    this.places = new EditorPlaces(platform.client, (frame) => this.#connection.send(JSON.stringify(frame)), changed);
  }

  get seq() {
    return this.#seq;
  }

  start() {
    this.#platform.windows.tell(this.#platform.client);
    void this.#fetch().then(() => this.#adopt());
  }

  stop() {
    this.#stopped = true;
    this.#sender.stopped = true;
    this.places.stop();
    this.#connection.stop();
  }

  reconnect() {
    this.#connection.reconnect();
  }

  /** @param {string[]} path @returns {any} as shown, with what is being typed */
  valueAt(path) {
    const typed = this.typing.at(path);
    return typed ? (typed.value ?? undefined) : this.document ? valueAt(this.document, path) : undefined;
  }

  /** Sets one field; nothing is sent where it says that already. @param {string[]} path @param {any} value null: removed */
  set(path, value) {
    const before = this.document ? valueAt(this.document, path) : undefined;
    if (JSON.stringify(before ?? null) !== JSON.stringify(value)) this.edit([{ op: 'set', path, value }]);
    else this.#changed();
  }

  /**
   * @param {Operation[]} ops one edit: all of it is made, or nothing; one with too many operations becomes several, which are undone
   *   together
   * @returns {string[]} ids of its commands
   */
  edit(ops) {
    const based = ops.map((it) => (it.op === 'set' ? { ...it, base: this.outbox.baseOf(it.path) ?? this.#seq } : it));
    const parts = editParts(based);
    const ids = groupedIds(newId(), parts.length);
    ids.forEach((id, at) => this.#command({ id, client: this.#platform.client, ops: parts[at] }));
    return ids;
  }

  /** @param {number[]} seqs of the edits to reverse, the last one first */
  undo(...seqs) {
    const last = [...seqs].sort((one, other) => other - one);
    groupedIds(newId(), seqs.length).forEach((id, at) =>
      this.#command({ id, client: this.#platform.client, undo: last[at] }),
    );
  }

  /**
   * Decides about an edit that was refused.
   *
   * @param {string} id of its command
   * @param {boolean} again whether it is made after all, knowing what stands there now
   */
  settle(id, again) {
    const entry = this.outbox.refused.find(({ command }) => command.id === id);
    this.outbox.drop(id);
    if (again && entry && 'ops' in entry.command) this.edit(entry.command.ops.map(({ ...it }) => it));
    else this.#render();
  }

  /** Brings back what somebody removed, then makes the edit of it. @param {string} id of the refused command @param {number} undo */
  bringBack(id, undo) {
    this.undo(undo);
    this.settle(id, true);
  }

  async older() {
    const first = this.history.find((it) => it.seq);
    const found = (await this.#http.history(first?.seq)).reverse();
    this.history = [...found, ...this.history];
    this.more = found.length > 0 && (found[0]?.seq ?? 1) > 1;
    this.#changed();
  }

  /** @param {import('./edit-outbox.js').EditCommand} command */
  #command(command) {
    this.outbox.add(command);
    this.#sender.send();
    this.#render();
  }

  /** What a window left that is not open any more. */
  async #adopt() {
    if (this.outbox.others.size === 0) return;
    const open = await this.#platform.windows.ask();
    if (this.#stopped || !this.outbox.adopt((it) => !open.has(it))) return;
    this.#sender.resend();
    this.#render();
  }

  /** @param {any} frame */
  #heard(frame) {
    if (frame.type === 'done' || frame.type === 'refused') this.#sender.answered(frame);
    else if (frame.type === 'at') this.places.heard(frame);
    else if (frame.type === 'resync') void this.#fetch();
    else if (frame.type === 'hello') this.places.tellAgain();
    else if (typeof frame.seq === 'number' && frame.type !== 'here') {
      this.#queue.push(frame);
      this.#apply();
    }
  }

  #apply() {
    if (this.#confirmed === null || this.#fetching) return;
    for (const frame of this.#queue.splice(0)) {
      if (frame.seq <= this.#seq) continue;
      if (frame.seq > this.#seq + 1 || frame.type === 'replaced') {
        if (frame.type === 'replaced') this.#remember(frame);
        if (frame.why === 'edited') this.#unread = true;
        void this.#fetch();
        break;
      }
      this.#seq = frame.seq;
      this.#remember(frame);
      if (frame.type !== 'edited') continue;
      this.#confirmed = frame.changes.reduce(afterChange, this.#confirmed);
      this.outbox.seen(frame.id);
      this.outbox.received(frame.seq);
    }
    this.#render();
  }

  /** @param {Entry} entry */
  #remember(entry) {
    this.history = [...this.history, entry];
  }

  /** The document as the server has it, then one's own edits. */
  #render() {
    if (this.#confirmed) {
      this.document = this.outbox.unapplied.reduce(
        (at, { command }) => ('ops' in command ? afterOperations(at, command.ops) : at),
        /** @type {Document} */ (this.#confirmed),
      );
    }
    this.#changed();
  }

  async #fetch() {
    if (this.#fetching || this.#stopped) return;
    this.#fetching = true;
    try {
      const first = this.#confirmed === null;
      const [copy, history] = await Promise.all([
        this.#http.document(),
        this.#unread ? this.#http.history() : undefined,
      ]);
      this.#fetching = false;
      if (this.#stopped) return;
      this.#failures = 0;
      this.#confirmed = copy.document;
      [this.#seq, this.#epoch] = [copy.seq, copy.epoch];
      if (history) this.#unread = false;
      if (history) this.history = history.filter(({ seq }) => seq <= copy.seq).reverse();
      if (history) this.more = history.length > 0 && (this.history[0]?.seq ?? 1) > 1;
      this.outbox.received(copy.seq);
      if (first) this.#connection.start();
      this.#apply();
    } catch (failure) {
      this.#fetching = false;
      if (!this.#stopped) this.#tryAgain(failure);
    }
  }

  /** @param {unknown} failure */
  #tryAgain(failure) {
    const because = failure instanceof Refused ? END_REASONS.get(failure.status) : undefined;
    if (because) {
      this.#connection.stop();
      this.#show({ state: 'ended', because });
      return;
    }
    const delay = backoffDelay(++this.#failures, 0, this.#platform.random());
    this.#show({ state: 'waiting', until: steady() + delay });
    setTimeout(() => void this.#fetch(), delay);
  }

  /** @param {ConnectionStatus} status */
  #show(status) {
    if (JSON.stringify(status) === JSON.stringify(this.status)) return;
    this.status = status;
    const here = status.state === 'live' || status.state === 'catching_up';
    this.awaySince = here ? undefined : (this.awaySince ?? steady());
    if (here) this.#sender.send();
    this.#changed();
  }

  async #probe() {
    try {
      await this.#http.document();
      return null;
    } catch (failure) {
      return (failure instanceof Refused && END_REASONS.get(failure.status)) || null;
    }
  }
}
