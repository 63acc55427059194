import { BareCombobox, type BareComboboxProps } from './BareCombobox.tsx';
import { Field, type FieldFrame } from './Field.tsx';

export type { Option } from './BareCombobox.tsx';

export interface ComboboxProps extends Omit<BareComboboxProps, 'frame'>, FieldFrame {
  required?: boolean;
}

/** A combobox among the fields of a form. Apart from the bare one, for the search of every page needs no field. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, optional, hideLabel, required, ...box } = props;
  return (
    <BareCombobox
      {...box}
      frame={(id, input) => (
        <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel} id={id} required={required}>
          {input}
        </Field>
      )}
    />
  );
}
