import { defineConfig } from 'vite';

/** Names of stylesheets where they are made, and where the server finds them. @type {Record<string, string>} */
const styles = {
  'style.css': 'main.css',
  'main.css': 'main.css',
  'mission-style.css': 'mission.css',
  'mission.css': 'mission.css',
  'plan-style.css': 'plan.css',
  'console.css': 'console.css',
  'console-style.css': 'console.css',
  'plan.css': 'plan.css',
  'room-style.css': 'room.css',
  'room.css': 'room.css',
  'booth-style.css': 'booth.css',
  'booth.css': 'booth.css',
  'editor-style.css': 'editor.css',
  'editor.css': 'editor.css',
  'captions-style.css': 'captions.css',
  'captions.css': 'captions.css',
};

/** Entries keep their names, because the server links them as `name?v=hash`; only shared chunks carry a hash. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // Shared code is in a chunk: an entry imported by two parts would be fetched and run twice, with and without `?v=`.
      preserveEntrySignatures: 'strict',
      input: {
        main: 'src/entries/main.js',
        style: 'src/entries/main.css',
        'mission-style': 'src/entries/mission.css',
        'plan-style': 'src/entries/plan.css',
        'console-style': 'src/entries/console.css',
        room: 'src/entries/room.js',
        'room-style': 'src/entries/room.css',
        booth: 'src/entries/booth.js',
        'booth-style': 'src/entries/booth.css',
        editor: 'src/entries/editor.js',
        'editor-style': 'src/entries/editor.css',
        captions: 'src/entries/captions.js',
        'captions-style': 'src/entries/captions.css',
      },
      output: {
        // Code that all live pages need at once is one chunk; code that two of them share is in a few, loaded only by those.
        codeSplitting: {
          groups: [
            { name: 'common', tags: ['$initial'], minShareCount: 3 },
            {
              name: 'shared',
              tags: ['$initial'],
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 12_000,
            },
          ],
        },
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/chunk-[hash].js',
        assetFileNames: ({ names }) => `assets/${styles[names[0]] ?? '[name]-[hash][extname]'}`,
      },
    },
  },
});
