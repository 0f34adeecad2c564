import { html, nothing } from 'lit';
import { primary, scriptMismatch } from './scripts.js';

/**
 * A title that was probably typed into the wrong language's field: told, with a way to put it where it belongs.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {string} key of the item
 * @param {string} language of the field
 */
export function wrongLanguage(editor, key, language) {
  const path = (/** @type {string} */ tag) => editor.path('items', key, 'title', tag);
  const text = editor.client.valueAt(path(language)) ?? '';
  const found = scriptMismatch(language, text);
  if (!found) return nothing;
  const belongs = editor.document?.languages.find((it) => it !== language && primary(it) === found.language);
  const there = belongs ? editor.client.valueAt(path(belongs)) : undefined;
  const move = () => {
    editor.client.typing.flush();
    const here = { op: /** @type {const} */ ('set'), path: path(language), value: there ?? null };
    editor.client.edit([here, { op: 'set', path: path(/** @type {string} */ (belongs)), value: text }]);
  };
  return html`<span class="small hint warn" role="status">
    ${editor.say('editor.wrong_language')}
    ${
      belongs
        ? html`<button type="button" class="quiet small" @click=${move}>
            ${editor.say(there ? 'editor.wrong_language.swap' : 'editor.wrong_language.move', { language: editor.languageName(belongs) })}
          </button>`
        : nothing
    }
  </span>`;
}
