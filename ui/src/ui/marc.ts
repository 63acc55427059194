/** A MARC record as it is read, in the order of its fields. */
export interface MarcPart {
  /** Empty in control fields, which have no subfields. */
  readonly code: string;
  readonly text: string;
}

export interface MarcField {
  readonly tag: string;
  /** Two characters, or the one that is known; empty in the leader and in control fields. */
  readonly indicators: string;
  readonly parts: readonly MarcPart[];
}

/** @param xml one record as MARCXML; with several, the first */
export function readMarcXml(xml: string): MarcField[] {
  const whole = new DOMParser().parseFromString(xml, 'application/xml');
  const record = Array.from(whole.getElementsByTagName('*')).find(({ localName }) => localName === 'record');
  return Array.from(record?.children ?? []).flatMap((one): MarcField[] => {
    const tag = one.getAttribute('tag') ?? '';
    const plain = [{ code: '', text: one.textContent ?? '' }];
    if (one.localName === 'leader') return [{ tag: 'LDR', indicators: '', parts: plain }];
    if (one.localName === 'controlfield') return [{ tag, indicators: '', parts: plain }];
    if (one.localName !== 'datafield') return [];
    const parts = Array.from(one.children).map((part) => ({
      code: part.getAttribute('code') ?? '',
      text: part.textContent ?? '',
    }));
    return [{ tag, indicators: (one.getAttribute('ind1') ?? ' ') + (one.getAttribute('ind2') ?? ' '), parts }];
  });
}

const LINE = /^(LDR|[0-9A-Z]{3}) (.*)$/s;

/**
 * A record as imports show it: a field a line, `245 10 $a Title $c who`. A line that is none goes on with the one before.
 *
 * @returns undefined where the text is no record in that form
 */
export function readMarcText(text: string): MarcField[] | undefined {
  if (!text.startsWith('LDR ')) return undefined;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (LINE.test(line) || lines.length === 0) lines.push(line);
    else if (line !== '') lines[lines.length - 1] += `\n${line}`;
  }
  return lines.map((line) => {
    const [, tag = '', rest = ''] = LINE.exec(line) ?? [];
    // Blanks may have been put together on the way; then one indicator is told, or none.
    const data = /^(..) \$(?=\S )/s.exec(rest) ?? /^(\S?) ?\$(?=\S )/s.exec(rest);
    if (tag === 'LDR' || tag.startsWith('00') || !data) {
      return { tag, indicators: '', parts: [{ code: '', text: rest }] };
    }
    const parts = rest
      .slice(data[0].length)
      .split(/ \$(?=[a-z0-9] )/)
      .map((part) => ({ code: part.slice(0, 1), text: part.slice(2) }));
    return { tag, indicators: data[1] || '  ', parts };
  });
}

/** Whether a field is spelt as MARC spells one: what is not is shown as wrong. */
export function isUnfit({ tag, indicators, parts }: MarcField): boolean {
  if (tag === 'LDR') return parts[0]?.text.length !== 24;
  if (!/^[0-9]{3}$/.test(tag)) return true;
  if (indicators === '') return !tag.startsWith('00');
  return !/^[ 0-9a-z]{1,2}$/.test(indicators) || parts.some(({ code }) => !/^[0-9a-z]$/.test(code));
}
