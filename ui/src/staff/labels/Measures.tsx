import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/messages.ts';
import { NumberInput, TextInput } from '../../ui/Field.tsx';

const FARTHEST_MM = 20;

/** `1,5` and `1.5` are the same to whoever types them. */
export function millimetres(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.').replace('−', '-'));
  return text.trim() !== '' && Math.abs(number) <= FARTHEST_MM ? Math.round(number * 10) / 10 : undefined;
}

export function Millimetres({ label, value, onValue }: { label: string; value: number; onValue: (value: number) => void }) {
  const [text, setText] = useState(() => formatNumber(value));
  const fits = millimetres(text) !== undefined;
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={fits ? undefined : t('labels.badMillimetres')}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const next = millimetres(event.currentTarget.value);
        if (next !== undefined) onValue(next);
      }}
    />
  );
}

export function Whole({
  label,
  value,
  most,
  onValue,
}: {
  label: string;
  value: number;
  most: number;
  onValue: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  const [from, setFrom] = useState(value);
  if (from !== value) {
    setFrom(value);
    setText(String(value));
  }
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const fits = number >= 1 && number <= most;
  return (
    <NumberInput
      label={label}
      value={text}
      error={fits ? undefined : t('labels.badStart', { most })}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const next = Number(event.currentTarget.value);
        if (/^\d+$/.test(event.currentTarget.value.trim()) && next >= 1 && next <= most) {
          setFrom(next);
          onValue(next);
        }
      }}
    />
  );
}
