import { html, nothing } from 'lit';
import { icon } from './icons.js';

/**
 * What can be done with the selected item or part, as buttons: the only way without a keyboard, beside dragging.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('./list-acts.js').ListActs} acts
 * @param {string} key
 */
export function itemMenu(editor, acts, key) {
  const found = editor.acts.at(key);
  const button = (
    /** @type {string} */ word,
    /** @type {string} */ sign,
    /** @type {() => void} */ act,
    danger = false,
  ) =>
    html`<button type="button" class="quiet small ${danger ? 'danger' : ''}" data-act=${word} @click=${act}>
      ${sign ? icon(sign) : nothing}${editor.say(`editor.act.${word}`)}
    </button>`;
  return html`<div class="acts" role="group" aria-label=${editor.say('editor.menu')}>
    ${button('up', 'up', () => acts.move(-1))} ${button('down', 'down', () => acts.move(1))}
    ${button('add', 'plus', () => acts.add(key))}
    ${
      found
        ? html`${button('copy', '', () => acts.copy())}
          ${found.item.minutes > 1 ? button('split', '', () => acts.split()) : nothing}`
        : nothing
    }
    ${button('add_part', '', () => acts.addPart(key))} ${button('remove', '', () => acts.remove(key), true)}
    ${found && editor.acts.agenda.length > 1 ? toPart(editor, key, found.part.key) : nothing}
  </div>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {string} key @param {string} part in which it is */
function toPart(editor, key, part) {
  const { agenda } = editor.acts;
  const move = (/** @type {any} */ { target }) => {
    const into = agenda.find((it) => it.key === target.value);
    const after = into?.items.at(-1)?.key ?? null;
    if (into && into.key !== part) editor.previews.propose('move', key, editor.acts.move(key, into.key, after));
  };
  return html`<label class="small to-part"
    >${editor.say('editor.act.to_part')}
    <select @change=${move}>
      ${agenda.map(
        (it) =>
          html`<option value=${it.key} ?selected=${it.key === part}>
            ${editor.versionIn(it.part, editor.columns[0])?.text}
          </option>`,
      )}
    </select></label
  >`;
}
