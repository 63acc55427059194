import { initials } from './people.ts';

/** In the place of a photograph: the letters of a name, which stands beside it. */
export function Face({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span className={large ? 'face face--large' : 'face'} aria-hidden="true" dir="auto">
      {initials(name)}
    </span>
  );
}
