import { tOr } from '../../i18n/messages.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { type JobState, PILLS } from './states.ts';

export function JobPill({ state }: { state: JobState }) {
  return <StatusPill state={PILLS[state]}>{tOr(`imports.states.${state}`, state)}</StatusPill>;
}
