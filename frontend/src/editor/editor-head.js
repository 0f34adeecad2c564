import { html, nothing } from 'lit';
import { stepNamed } from './change-words.js';
import { icon } from './icons.js';
import { savedNotice } from './save-state.js';
import { local, exchangeOf } from '../protocol/working-copy-document.js';

/** @typedef {import('./agenda-controller.js').AgendaController} Editor */

/**
 * The line above the list: what this is, whether it is saved, undo and redo, who else is here, and the ways on.
 *
 * @param {Editor} editor
 * @param {() => void} paste opens the dialog for a table
 */
export function editorHead(editor, paste) {
  const { facts, document, client } = editor;
  const title = document && exchangeOf(document, facts.exchange)?.title;
  const { text = facts.slug, language } = editor.versionIn(title ?? undefined) ?? {};
  return html`<header class="bar">
    <a class="button quiet icon" href=${facts.back} aria-label=${editor.say('editor.back')}>${icon('left')}</a>
    <h1 class="cut" lang=${language ?? nothing}>${text}</h1>
    ${savedNotice(editor)} ${reverseButton(editor, 'undo')} ${reverseButton(editor, 'redo')}
    <span class="here"
      >${client.places.others.length > 0 ? html`<span class="sep"></span>${others(editor)}` : nothing}</span
    >
    <button type="button" class="quiet small" data-act="paste" @click=${paste}>
      ${icon('table')} <span class="wide">${editor.say('editor.paste')}</span>
    </button>
    <a class="button quiet small details" href=${`${facts.back}/details`}>${editor.say('editor.details')}</a>
    <a class="button quiet small review" href="${facts.back}/publish"
      >${icon('publish')} <span class="wide">${editor.say('editor.review')}</span></a
    >
  </header>`;
}

/** @param {Editor} editor @param {'undo' | 'redo'} way named by what it reverses */
function reverseButton(editor, way) {
  const step = editor.undoing[way].at(-1);
  const waiting = editor.client.outbox.unapplied.length > 0;
  const what = step ? stepNamed(editor, step.changes) : '';
  const label = step ? editor.say(`editor.${way}.what`, { what }) : editor.say(`editor.${way}`);
  return html`<button
    type="button"
    class="quiet icon"
    data-way=${way}
    aria-label=${label}
    title=${label}
    aria-disabled=${!step && !waiting}
    @click=${() => editor.reverse(way)}
  >
    ${icon(way)}
  </button>`;
}

/** Who else is here, and in which item. @param {Editor} editor */
function others(editor) {
  return editor.client.places.others.map(({ by, path }) => {
    const side = editor.document?.sides.findIndex(({ key }) => key === by.side) ?? -1;
    const [kind, key] = local(path);
    const line = editor.lines.find(({ row }) => row?.key === key);
    const where =
      kind === 'items' && line?.number
        ? editor.say('editor.here.item', { name: by.name, number: line.number })
        : editor.say('editor.here', { name: by.name });
    return html`<span class="other small" title=${where}
      ><span class="avatar ${side === 0 ? 'a1' : side === 1 ? 'a2' : ''}" aria-hidden="true"
        >${[...by.name][0] ?? '?'}</span
      ><span class="soft">${where}</span></span
    >`;
  });
}
