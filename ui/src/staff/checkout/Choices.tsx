import { useId } from 'react';

/** Two or three ways that exclude each other, beside each other. */
export function Choices<const C extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: C;
  choices: readonly (readonly [C, string])[];
  onChoose: (choice: C) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="choices__label">{label}</legend>
      <span className="choices__bar">
        {choices.map(([choice, text]) => (
          <label className="choices__one" key={choice}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            {text}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
