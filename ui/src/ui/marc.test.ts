import { expect, test } from 'vitest';
import { isUnfit, readMarcText, readMarcXml } from './marc.ts';

test('a record as imports show it is read', () => {
  const record = readMarcText(
    'LDR 00000nam a2200000 a 4500\n001 12345\n020    $a 9780060125639 $c $5.00\n245 14 $a The Dispossessed : $b an ambiguous utopia\nin two lines\n',
  );
  expect(record).toEqual([
    { tag: 'LDR', indicators: '', parts: [{ code: '', text: '00000nam a2200000 a 4500' }] },
    { tag: '001', indicators: '', parts: [{ code: '', text: '12345' }] },
    {
      tag: '020',
      indicators: '  ',
      parts: [
        { code: 'a', text: '9780060125639' },
        { code: 'c', text: '$5.00' },
      ],
    },
    {
      tag: '245',
      indicators: '14',
      parts: [
        { code: 'a', text: 'The Dispossessed :' },
        { code: 'b', text: 'an ambiguous utopia\nin two lines' },
      ],
    },
  ]);
});

test('blanks that were put together are no fault of the record', () => {
  const record = readMarcText('LDR 00000nam a2200000 a 4500\n020 $a 9780060125639\n650 0 $a Utopias $v Fiction.\n');
  expect(record?.slice(1).map(({ indicators, parts }) => [indicators, parts.length])).toEqual([
    ['  ', 1],
    ['0', 2],
  ]);
  expect(record?.some(isUnfit)).toBe(false);
});

test('what is no record in that form is left as it is', () => {
  expect(readMarcText('"The Dispossessed",1974')).toBeUndefined();
});

test('MARCXML is read', () => {
  const record = readMarcXml(
    '<collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nam a2200000 a 4500</leader><controlfield tag="001">1</controlfield><datafield tag="245" ind1="1" ind2="0"><subfield code="a">T</subfield></datafield></record></collection>',
  );
  expect(record.map(({ tag, indicators }) => [tag, indicators])).toEqual([
    ['LDR', ''],
    ['001', ''],
    ['245', '10'],
  ]);
  expect(record.some(isUnfit)).toBe(false);
});

test('what MARC does not spell so is marked', () => {
  expect(isUnfit({ tag: 'LDR', indicators: '', parts: [{ code: '', text: 'short' }] })).toBe(true);
  expect(isUnfit({ tag: '24X', indicators: '10', parts: [{ code: 'a', text: 'T' }] })).toBe(true);
  expect(isUnfit({ tag: '245', indicators: '1?', parts: [{ code: 'a', text: 'T' }] })).toBe(true);
  expect(isUnfit({ tag: '245', indicators: '10', parts: [{ code: '$', text: 'T' }] })).toBe(true);
});
