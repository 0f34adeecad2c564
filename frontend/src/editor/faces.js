import { html, nothing } from 'lit';

/** More would not fit into their cell. */
const SHOWN = 3;

/**
 * Who appears in an item: initials in the ring of their side, and whose name is not written in a column's language.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('../protocol/working-copy-document.js').Speaker[]} speakers
 * @param {string} language
 * @param {string} [other] the second column's
 */
export function faces(editor, speakers, language, other) {
  if (!editor.client.document || speakers.length === 0) return nothing;
  const all = speakers.map((it) => editor.speaker(it, language));
  const isPending = (/** @type {{pending: boolean}} */ it) => it.pending;
  const others = other === undefined ? [] : speakers.map((it) => editor.speaker(it, other));
  const lacking = all.some(isPending) ? language : others.some(isPending) ? other : undefined;
  const names = all.map(({ name }) => name).join(editor.say('sign.comma'));
  return html`<span class="avatars" role="img" aria-label=${names} title=${names}
      >${all.slice(0, SHOWN).map((it) => face(it))}${
        all.length > SHOWN ? html`<small>+${all.length - SHOWN}</small>` : nothing
      }</span
    >${
      lacking && other !== undefined
        ? html`<span class="pending" title=${editor.say('editor.name_pending')}
            >${editor.say('editor.lacks', { language: editor.languageName(lacking) })}</span
          >`
        : nothing
    }`;
}

/** @param {{initials: string, side: number}} who */
export const face = ({ initials, side }) =>
  html`<span class="avatar ${side === 0 ? 'a1' : side === 1 ? 'a2' : ''}" aria-hidden="true">${initials}</span>`;
