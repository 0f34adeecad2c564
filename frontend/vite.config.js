import { defineConfig } from 'vite';

/** Entries keep their names, because the server links them as `name?v=hash`; only shared chunks carry a hash. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: 'src/main.js', style: 'src/main.css' },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/chunk-[hash].js',
        assetFileNames: ({ names }) =>
          names.includes('style.css') || names.includes('main.css')
            ? 'assets/main.css'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
