import { Check } from 'lucide-react';
import { t } from '../../i18n/messages.ts';

const STEPS = ['imports.step.source', 'imports.step.look', 'imports.step.run', 'imports.step.report'] as const;

/** Where somebody is on the way of an import; a place is told, not only drawn. */
export function Stepper({ at }: { at: 0 | 1 | 2 | 3 }) {
  return (
    <ol className="stepper" aria-label={t('imports.steps')}>
      {STEPS.map((step, place) => (
        <li
          key={step}
          className="stepper__step"
          data-done={place < at || undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          <span className="stepper__number" aria-hidden="true">
            {place < at ? <Check size={16} /> : place + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
