import type { Messages } from '../src/i18n/icu.ts';

export const OPEN: string;
export const CLOSE: string;
export function pseudo(messages: Messages): Messages;
