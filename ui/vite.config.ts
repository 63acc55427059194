import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { icu } from './tools/icu.mjs';

const server = process.env.CARREL_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [icu(), react()],
  logLevel: process.env.CI || process.argv.includes('build') ? 'warn' : 'info',
  build: {
    manifest: true,
    target: 'baseline-widely-available',
    // A policy without data: for fonts and scripts; pictures of a few bytes are not worth an exception.
    assetsInlineLimit: 0,
    // Every browser of the target brings it along.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        public: 'index.html',
        staff: 'staff/index.html',
        // The worker that keeps the desk going without a network; its name must stay the same.
        ...(existsSync('src/offline/sw.ts') ? { sw: 'src/offline/sw.ts' } : {}),
      },
      // What both apps start with comes in one piece: it packs better, and stays in the browser from one release to the next.
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'staff/sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [{ name: 'ground', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack)\// }],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/covers', '/problems', '/health'].map((path) => [path, { target: server, xfwd: false }]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
  },
});
