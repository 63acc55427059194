import { useQueries } from '@tanstack/react-query';
import { asks } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { useRested } from '../shell/useRested.ts';
import { Face } from './Face.tsx';
import { nameOf } from './people.ts';
import { PersonState } from './State.tsx';

const FEW = 5;

/** Whoever is known already by this name or address, while it is typed: nobody should have two cards by mistake. */
export function Known({ fullName, email }: { fullName: string; email: string }) {
  const { may } = useSession(true);
  const name = useRested(fullName.trim(), 400);
  const address = useRested(email.trim(), 400);
  const texts = [name.length > 3 ? name : '', address.includes('@') ? address : ''].filter((text) => text !== '');
  const asked = useQueries({
    queries: (may('patrons:read') ? texts : []).map((q) => asks('/v1/users', { query: { q, limit: FEW } })),
  });
  const people = new Map(asked.flatMap((one) => one.data?.items ?? []).map((person) => [person.id, person]));
  return (
    <aside className="patron-known" aria-label={t('patron.known')} aria-live="polite">
      {people.size > 0 && (
        <>
          <h2 className="patron-known__title">{t('patron.knownTitle')}</h2>
          <ul className="patron-rows">
            {[...people.values()].map((person) => (
              <li key={person.id}>
                <div className="patrons__who">
                  <Face name={nameOf(person)} />
                  <div className="patrons__names">
                    <bdi className="patrons__name">{nameOf(person)}</bdi>
                    <span className="muted small">
                      <bdi>{person.email}</bdi>
                    </span>
                    <PersonState person={person} />
                  </div>
                </div>
                <LinkButton
                  size="small"
                  to="/patrons/$id"
                  params={{ id: person.id }}
                  search={{}}
                  aria-label={t('patron.openNamed', { name: nameOf(person) })}
                >
                  {t('patron.open')}
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
