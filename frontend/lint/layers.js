import { posix } from 'node:path';

/** Folders of `src`, each with those from which its files may import besides their own. */
export const LAYERS = /** @type {Record<string, string[]>} */ ({
  entries: ['pages', 'live', 'booth', 'editor'],
  pages: [],
  live: ['shared', 'protocol', 'i18n', 'styles'],
  booth: ['shared', 'protocol', 'i18n', 'styles'],
  editor: ['shared', 'protocol', 'i18n', 'styles'],
  shared: ['protocol', 'i18n', 'styles'],
  protocol: ['i18n'],
  i18n: [],
});

const IN_SRC = /(?:^|\/)src\/(.+)$/;
/** Types are imported in comments. */
const IN_COMMENT = /\bimport\('(\.[^']+)'\)/g;

/**
 * Imports go in one direction only, including those of types and dynamic ones.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '`{{from}}` must not import from `{{to}}`.' } },
  create(context) {
    const file = IN_SRC.exec(context.filename.replaceAll('\\', '/'))?.[1];
    const from = file?.split('/')[0] ?? '';
    const allowed = LAYERS[from];
    if (!file || !allowed) return {};
    /** @param {unknown} specifier @param {{loc: any}} place */
    const check = (specifier, { loc }) => {
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const to = posix.join(posix.dirname(file), specifier).split('/')[0];
      if (to !== from && !allowed.includes(to)) context.report({ loc, messageId: 'forbidden', data: { from, to } });
    };
    const declared = (/** @type {any} */ node) => check(node.source?.value, node);
    return {
      ImportDeclaration: declared,
      ExportNamedDeclaration: declared,
      ExportAllDeclaration: declared,
      ImportExpression: declared,
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          for (const [, specifier] of comment.value.matchAll(IN_COMMENT))
            check(specifier, /** @type {any} */ (comment));
        }
      },
    };
  },
};
