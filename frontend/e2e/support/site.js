import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export const site = process.env.SITE ?? 'http://127.0.0.1:8080';

/** The code in the address and the tag in `lang`. */
export const languages = { zh: 'zh-Hans', ru: 'ru', uk: 'uk', kk: 'kk', en: 'en' };

export const exchanges = [
  'binzhou-krivoy-rog-2020',
  'st-petersburg-guangdong-2022',
  'kazakhstan-nationwide-2020-04-10',
  'russia-medics-training-2020',
  'russia-citizens-briefing-2020',
];
export const missions = ['china-kazakhstan-2020', 'china-russia-2020'];

/** Pages after the language, each with its status. */
export const pages = [
  ...[
    '',
    '/exchanges',
    ...exchanges.map((slug) => `/exchanges/${slug}`),
    '/missions',
    ...missions.map((slug) => `/missions/${slug}`),
    '/people',
    '/people/binzhou-krivoy-rog-2020/pan-qing',
    '/people/china-kazakhstan-2020/lu-chen',
    '/people/st-petersburg-guangdong-2022/liu-mingjuan',
    '/institutions',
    '/institutions/china-kazakhstan-2020/xinjiang-peoples-hospital',
    '/institutions/st-petersburg-guangdong-2022/hospital-association',
    '/documents',
    '/glossary',
  ].map((path) => ({ path, status: 200 })),
  { path: '/exchanges/no-such-exchange', status: 404 },
  { path: '/no-such-page', status: 404 },
];

/**
 * One HTTP exchange as on the wire: redirects are not followed; `size` counts the bytes before decompression.
 *
 * @param {string} path
 * @param {import('node:http').OutgoingHttpHeaders} [headers]
 * @returns {Promise<{status: number, headers: import('node:http').IncomingHttpHeaders, size: number, body: string}>}
 */
export function get(path, headers = {}) {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, site), { headers }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const plain = response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          size: bytes.length,
          body: plain.toString('utf8'),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
