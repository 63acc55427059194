import { formatList, languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';

/** The fields of books and authors as the API names them, in words. */
export function fieldName(field: string): string {
  return tOr(`bookField.${field}`, tOr(`authorField.${field}`, field));
}

/** Any value of a field of a book, in words. */
export function fieldText(value: unknown, field = ''): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value))
    return value.length === 0
      ? '–'
      : formatList(
          value.map((one) => fieldText(one)),
          'unit',
        );
  if (typeof value === 'object') {
    const named = value as { name?: unknown; role?: unknown };
    if (typeof named.name === 'string') {
      const role =
        typeof named.role === 'string' && named.role !== 'author' ? ` (${tOr(`role.${named.role}`, named.role)})` : '';
      return named.name + role;
    }
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no');
  const text = String(value);
  if (field === 'language') return languageName(text);
  if (field === 'format') return tOr(`format.${text}`, text);
  if (field === 'audience') return tOr(`audience.${text}`, text);
  return text;
}
