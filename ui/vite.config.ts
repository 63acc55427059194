import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { icu } from './tools/icu.mjs';

const server = process.env.CARREL_SERVER ?? 'http://localhost:8080';

interface Modules {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[]; code: string | null } | null;
}

const OPEN = resolve(import.meta.dirname, 'index.html');
const DESK = resolve(import.meta.dirname, 'staff/index.html');
const RESULTS = resolve(import.meta.dirname, 'src/public/search/page.tsx');
const reached = new Map<string, Set<string>>();

/** All that has to be there before an entry can run; `ever` all that can come later, too. */
function reach(entry: string, modules: Modules, ever = false): Set<string> {
  const known = reached.get(`${entry} ${ever}`);
  if (known) return known;
  const seen = new Set([entry]);
  for (const id of seen) {
    const info = modules.getModuleInfo(id);
    for (const next of info?.importedIds ?? []) seen.add(next);
    if (ever) for (const next of info?.dynamicallyImportedIds ?? []) seen.add(next);
  }
  reached.set(`${entry} ${ever}`, seen);
  return seen;
}

const ICON = /lucide-react[\\/].*[\\/]icons[\\/]([\w-]+)\.m?js$/;

/** The library of icons names all it has; what counts is which of them our own modules name. */
function isDrawn(icon: string, entry: string, modules: Modules, ever: boolean): boolean {
  const name = icon.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const drawn = new RegExp(`\\b${name}\\b`);
  return [...reach(entry, modules, ever)].some(
    (id) => !id.includes('node_modules') && drawn.test(modules.getModuleInfo(id)?.code ?? ''),
  );
}

/** In which piece a module comes; the entries themselves and their styles stay where they are. */
function startOf(id: string, modules: Modules): string | null {
  if (/\.(css|html)$|main\.tsx$/.test(id)) return null;
  const icon = ICON.exec(id)?.[1];
  const needed = (entry: string, ever = false) =>
    icon ? isDrawn(icon, entry, modules, ever) : reach(entry, modules, ever).has(id);
  const desk = needed(DESK);
  if (needed(OPEN)) return desk ? 'common' : 'open';
  if (!desk) return null;
  // What public pages bring later must not bring the desk with it.
  if (!needed(OPEN, true)) return 'desk';
  if (icon) return 'icons';
  if (/[\\/](Menu|Preferences)\.tsx$/.test(id)) return 'menus';
  return /[\\/]signin[\\/]|PasswordInput/.test(id) ? 'door' : 'kit';
}

/** What the results need beside their own, most of which other pages need, too, comes in one piece: on a slow line twenty small ones take as long as a big one. */
function isShared(id: string, modules: Modules): boolean {
  if (/\.(css|html)$|main\.tsx$|[\\/]public[\\/](home|search|record)[\\/]/.test(id)) return false;
  const icon = ICON.exec(id)?.[1];
  const needs = (entry: string) => (icon ? isDrawn(icon, entry, modules, false) : reach(entry, modules).has(id));
  return needs(RESULTS) && !needs(OPEN);
}

const only = (piece: string) => (id: string, modules: Modules) => (startOf(id, modules) === piece ? piece : null);

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
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'staff/sw.js' : 'assets/[name]-[hash].js'),
        // What an app starts with comes in three pieces: they pack better than twenty, and the libraries stay in the browser from
        // one release to the next.
        codeSplitting: {
          groups: [
            {
              name: 'ground',
              // The kit's styles go along: what pages say of their own has to come behind them.
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack)[\\/]|[\\/]ui[\\/](tokens|base|kit)\.css$/,
              tags: ['$initial'],
              priority: 4,
            },
            // A group takes what its modules need along, so what both apps share is taken first.
            { debugName: 'common', name: only('common'), tags: ['$initial'], priority: 3 },
            { debugName: 'icons', name: only('icons'), tags: ['$initial'], priority: 2 },
            { debugName: 'kit', name: only('kit'), tags: ['$initial'], priority: 2 },
            { debugName: 'menus', name: only('menus'), tags: ['$initial'], priority: 1 },
            { debugName: 'door', name: only('door'), tags: ['$initial'], priority: 1 },
            { debugName: 'open', name: only('open'), tags: ['$initial'], priority: 1 },
            { debugName: 'desk', name: only('desk'), tags: ['$initial'], priority: 1 },
            { debugName: 'shelf', name: (id, modules) => (isShared(id, modules) ? 'shelf' : null), priority: 0 },
          ],
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
    // A window and all modules anew for every file took nine tenths of the time; nothing of ours is kept in them.
    isolate: false,
  },
});
