import { StatusPill } from '../../ui/StatusPill.tsx';
import { availabilityText } from './words.ts';

export function Availability({ available, total }: { available: number; total: number }) {
  return <StatusPill state={available > 0 ? 'available' : 'on_loan'}>{availabilityText({ available, total })}</StatusPill>;
}
