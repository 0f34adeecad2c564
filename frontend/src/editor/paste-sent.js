/** The connection is there, or comes back by itself at once. */
const HERE = ['connecting', 'live', 'catching_up'];

/**
 * What became of an edit that may have been sent as several commands. If one of them is refused, the others are taken back and
 * nothing of it stays in the list of refusals: who made it decides where it was made.
 *
 * @param {import('../protocol/working-copy-client.js').WorkingCopyClient} client
 * @param {string[]} ids of its commands
 * @returns {{problem?: import('../protocol/frames.js').Problem} | undefined} undefined: not known yet. Without a connection it
 *   counts as made: it is kept in this browser like any other edit
 */
export function sentEdit(client, ids) {
  const { outbox, history, status } = client;
  const own = (/** @type {import('../protocol/edit-outbox.js').Entry} */ it) => ids.includes(it.command.id);
  const waiting = outbox.unapplied.some(own);
  if (waiting) return HERE.includes(status.state) ? undefined : {};
  const refused = outbox.refused.filter(own);
  if (refused.length === 0) return {};
  for (const { command } of refused) client.settle(command.id, false);
  const made = history.flatMap((it) => (it.type === 'edited' && ids.includes(it.id) ? [it.seq] : []));
  if (made.length > 0) client.undo(...made);
  return { problem: refused[0].problem };
}
