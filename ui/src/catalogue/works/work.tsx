import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { idempotencyKey, type Tagged } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { formatList, languageName } from '../../i18n/format.ts';
import { t, tOr } from '../../i18n/messages.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { ErrorState, FormError } from '../../ui/ErrorState.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { usePageTitle } from '../../ui/title.ts';
import { toast } from '../../ui/toast.ts';
import '../catalogue.css';
import { fieldText } from '../kit/fields.ts';
import { useForget, type Work } from '../queries.ts';
import { Editions } from './Editions.tsx';
import { years } from './facts.ts';
import { Join } from './Join.tsx';
import { joinWorks, workQuery } from './queries.ts';
import { Regroup } from './Regroup.tsx';

export const Route = createLazyRoute('/catalogue/works/$id')({ component: WorkPage });

function WorkPage() {
  const { id } = Route.useParams();
  const navigate = useNavigate();
  const work = useQuery({ ...workQuery(id), staleTime: 0 });
  usePageTitle(work.data?.value.title ?? t('staff.work'));
  const now = work.data?.value.id;
  // A work that was joined to another answers as that one; the address says so, too.
  useEffect(() => {
    if (now !== undefined && now !== id) void navigate({ to: '/catalogue/works/$id', params: { id: now }, replace: true });
  }, [now, id, navigate]);
  if (!work.data) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{t('staff.work')}</h1>
        {work.isError ? (
          <ErrorState
            error={work.error}
            onRetry={() => void work.refetch()}
            actions={
              <LinkButton to="/catalogue/works" search={{}}>
                {t('works.back')}
              </LinkButton>
            }
          />
        ) : (
          <SkeletonRows />
        )}
      </div>
    );
  }
  return <Grouping key={work.data.value.id} seen={work.data} />;
}

function Grouping({ seen }: { seen: Tagged<Work> }) {
  const { value: work } = seen;
  const { may } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const forget = useForget();
  const [made, setMade] = useState<Work>();
  const [joined, setJoined] = useState(false);
  const write = may('catalogue:write');
  const undo = useMutation({
    mutationFn: ({ other, key }: { other: string; key: string }) => joinWorks([other], { id: work.id, key }),
    onSuccess: (next) => {
      setMade(undefined);
      queries.setQueryData(['work', work.id], next);
      void forget();
    },
  });
  const split = (next: Work) => {
    setMade(next);
    setJoined(false);
    void forget();
    const key = idempotencyKey();
    toast(t('works.wasSplit', { title: next.title, count: next.total }), () => undo.mutate({ other: next.id, key }));
  };
  const join = (next: Tagged<Work>) => {
    setMade(undefined);
    setJoined(true);
    queries.setQueryData(['work', work.id], next);
    void forget();
    announce(t('works.wasJoined', { count: next.value.total }));
  };
  const regrouped = (works: readonly Work[]) => {
    void forget();
    const next = works.find((one) => one.id === work.id) ?? works[0];
    if (next && next.id !== work.id) void navigate({ to: '/catalogue/works/$id', params: { id: next.id }, replace: true });
  };
  return (
    <div className="stack cat-wide">
      <Head work={work} actions={write && <Regroup seen={seen} onRegrouped={regrouped} />} />
      <FormError error={undo.error} />
      {made && (
        <Banner tone="ok" title={t('works.wasSplit', { title: made.title, count: made.total })}>
          <Link to="/catalogue/works/$id" params={{ id: made.id }}>
            {t('works.openNew')}
          </Link>
        </Banner>
      )}
      {joined && <Banner tone="ok" title={t('works.wasJoined', { count: work.total })} />}
      <Editions seen={seen} write={write} onSplit={split} />
      {write && <Join seen={seen} onJoined={join} />}
    </div>
  );
}

function Head({ work, actions }: { work: Work; actions: ReactNode }) {
  return (
    <header className="stack stack--tight">
      <div className="row">
        <h1 className="serif row__grow" tabIndex={-1}>
          <bdi>{work.title}</bdi>
        </h1>
        {actions}
      </div>
      <p className="muted">
        <bdi>{fieldText(work.contributors)}</bdi> ·{' '}
        {[
          t('works.editions', { count: work.total }),
          years(work.firstPublished, work.lastPublished),
          formatList(
            work.formats.map((format) => tOr(`format.${format}`, format)),
            'unit',
          ),
          formatList(work.languages.map(languageName), 'unit'),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · <a href={`/works/${work.id}`}>{t('book.public')}</a>
      </p>
    </header>
  );
}
