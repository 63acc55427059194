import type { Plugin } from 'vite';

export function icu(): Plugin;
