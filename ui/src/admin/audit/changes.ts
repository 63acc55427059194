import { t } from '../../i18n/messages.ts';
import type { DiffValue } from '../../ui/DiffView.tsx';

/** What became of one field: its values, or only that it changed. */
export interface ChangedField {
  readonly name: string;
  readonly withheld: boolean;
  readonly from: DiffValue;
  readonly to: DiffValue;
}

export interface ChangedThing {
  readonly type: string;
  readonly id: string;
  readonly fields: readonly ChangedField[];
}

export interface Changes {
  readonly things: readonly ChangedThing[];
  /** How many more there were, for which a line is no place. */
  readonly more: number;
}

/** The changes of a line, which the API describes as objects only: type, id, and fields with from and to. */
export function readChanges(changes: readonly unknown[] | undefined): Changes {
  const all = (changes ?? []).filter(isRecord);
  return {
    things: all
      .filter((one) => typeof one.type === 'string')
      .map((one) => ({
        type: String(one.type),
        id: String(one.id ?? ''),
        fields: Object.entries(isRecord(one.fields) ? one.fields : {}).map(([name, field]) => readField(name, field)),
      })),
    more: all.reduce((sum, one) => sum + (typeof one.more === 'number' ? one.more : 0), 0),
  };
}

function readField(name: string, field: unknown): ChangedField {
  const { from, to, withheld } = isRecord(field) ? field : {};
  return { name, withheld: withheld === true, from: inWords(from), to: inWords(to) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inWords(value: unknown): DiffValue {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.map(text) : text(value);
}

function text(value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}
