import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { icu } from './tools/icu.mjs';

const server = process.env.CARREL_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [icu(), react()],
  build: {
    manifest: true,
    target: 'baseline-widely-available',
    // A policy without data: for fonts and scripts; pictures of a few bytes are not worth an exception.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { public: 'index.html', staff: 'staff/index.html' } },
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
