import { CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { t } from '../i18n/messages.ts';

/** What ties a control to its label, hint and error. */
export interface Tied {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean | undefined;
}

export interface FieldFrame {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says "optional" behind the label: the rule is that fields are needed. */
  optional?: boolean;
  /** For search boxes and cells of tables, where what stands around says it. */
  hideLabel?: boolean;
}

export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  id,
  required,
  className,
  children,
}: FieldFrame & { id?: string; required?: boolean; className?: string; children: (tied: Tied) => ReactNode }) {
  const own = useId();
  const control = id ?? own;
  const hintId = `${control}-hint`;
  const errorId = `${control}-error`;
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className={`field ${className ?? ''}`} data-invalid={error ? '' : undefined}>
      <label className={hideLabel ? 'visually-hidden' : 'field__label'} htmlFor={control}>
        {label}
        {optional && <span className="field__optional">{t('field.optional')}</span>}
      </label>
      {hint && (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: required || undefined,
      })}
      <FieldErrorText id={errorId} error={error} />
    </div>
  );
}

export function FieldErrorText({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field__error" id={id}>
      <CircleAlert aria-hidden="true" size={16} />
      <span>{error}</span>
    </p>
  );
}

type Control<E extends 'input' | 'select' | 'textarea'> = FieldFrame & Omit<ComponentProps<E>, 'children'>;

function split<P extends FieldFrame & { id?: string; required?: boolean; className?: string }>(props: P) {
  const { label, hint, error, optional, hideLabel, className, ...control } = props;
  return { frame: { label, hint, error, optional, hideLabel, className, id: props.id, required: props.required }, control };
}

export function TextInput(props: Control<'input'>) {
  const { frame, control } = split(props);
  return <Field {...frame}>{(tied) => <input type="text" {...control} {...tied} className="input" />}</Field>;
}

/** Digits only, with the keyboard of a phone; not type=number, which turns wheels into changes and hides what is not a number. */
export function NumberInput(props: Control<'input'>) {
  const { frame, control } = split(props);
  return (
    <Field {...frame}>
      {(tied) => (
        <input type="text" inputMode="numeric" autoComplete="off" {...control} {...tied} className="input input--number" />
      )}
    </Field>
  );
}

export function TextArea(props: Control<'textarea'>) {
  const { frame, control } = split(props);
  return <Field {...frame}>{(tied) => <textarea rows={4} {...control} {...tied} className="input input--area" />}</Field>;
}

export function Select({ children, ...props }: Control<'select'> & { children: ReactNode }) {
  const { frame, control } = split(props);
  return (
    <Field {...frame}>
      {(tied) => (
        <span className="select">
          <select {...control} {...tied} className="input select__control">
            {children}
          </select>
        </span>
      )}
    </Field>
  );
}

/** A day. The browser's own: it knows the reader's order of day, month and year, and the phone's wheel. */
export function DateField(props: Control<'input'>) {
  const { frame, control } = split(props);
  return <Field {...frame}>{(tied) => <input {...control} {...tied} type="date" className="input input--date" />}</Field>;
}

interface Choice extends Omit<ComponentProps<'input'>, 'children'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

function ChoiceControl({ label, hint, error, kind, ...control }: Choice & { kind: 'checkbox' | 'radio' | 'switch' }) {
  const own = useId();
  const id = control.id ?? own;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`choice choice--${kind}`}>
      <input
        {...control}
        id={id}
        className="choice__control"
        type={kind === 'radio' ? 'radio' : 'checkbox'}
        role={kind === 'switch' ? 'switch' : undefined}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
      <div className="choice__text">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="field__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <FieldErrorText id={`${id}-error`} error={error} />
      </div>
    </div>
  );
}

export function Checkbox(props: Choice) {
  return <ChoiceControl {...props} kind="checkbox" />;
}

export function Radio(props: Choice) {
  return <ChoiceControl {...props} kind="radio" />;
}

/** For what works at once; in a form that is sent, a checkbox. */
export function Switch(props: Choice) {
  return <ChoiceControl {...props} kind="switch" />;
}

/** Choices or fields that belong together, with a name of their own. */
export function FieldGroup({ label, hint, children }: { label: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      <legend className="field__label">{label}</legend>
      {hint && <p className="field__hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
