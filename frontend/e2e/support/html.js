import { execFileSync } from 'node:child_process';

const checker = new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url).pathname;
const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';

/** @param {string[]} files @returns {string} what is wrong in them by the standard, one line each */
export function htmlErrors(files) {
  // Guessing the language from the text is wrong for a bilingual page.
  const options = ['--no-langdetect', '--format', 'json', '--stdout', '--exit-zero-always'];
  const report = execFileSync(java, ['-jar', checker, ...options, ...files], { maxBuffer: 1 << 28, encoding: 'utf8' });
  /** @type {{type: string, url: string, lastLine: number, message: string, extract: string}[]} */
  const messages = JSON.parse(report).messages;
  return messages
    .filter(({ type }) => type === 'error' || type === 'non-document-error')
    .map(({ url, lastLine, message, extract }) => `${url?.replace(/^.*\//, '')}:${lastLine}: ${message} ${extract}`)
    .join('\n');
}
