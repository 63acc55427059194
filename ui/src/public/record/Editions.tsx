import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.ts';
import { t } from '../../i18n/messages.ts';
import { Badge } from '../../ui/StatusPill.tsx';
import { factsOf, formatName } from '../shared/words.ts';

/** The other forms in which the library has the work. */
export function Editions({ work, shown }: { work: Schemas['Work']; shown: string }) {
  if (work.editions.length < 2) return null;
  return (
    <section className="record__part" aria-labelledby="editions">
      <h2 id="editions">{t('editions.title', { count: work.total })}</h2>
      <ul className="editions">
        {work.editions.map((edition) => (
          <li key={edition.id}>
            <Link
              className="edition"
              to="/works/$id"
              params={{ id: work.id }}
              search={{ edition: edition.id }}
              resetScroll={false}
              aria-current={edition.id === shown ? 'true' : undefined}
            >
              <Badge>{formatName(edition.format)}</Badge>
              <span className="edition__title">
                <bdi>{edition.title}</bdi>
              </span>
              <span className="edition__facts">{[factsOf(edition), edition.publisher].filter(Boolean).join(' · ')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
