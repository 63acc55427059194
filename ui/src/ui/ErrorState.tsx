import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem, failure } from '../api/problem.ts';
import { t } from '../i18n/messages.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

/** What went wrong, in words; the server's own where it has some for people. */
export function problemText(error: unknown): { title: string; text: string; requestId: string | undefined } {
  const why = failure(error);
  if (!(why instanceof ApiProblem)) return { title: t('error.offline'), text: t('error.offlineText'), requestId: undefined };
  const requestId = why.requestId || undefined;
  if (why.status === 429 || why.status === 423) {
    return { title: t('error.tooOften'), text: t('error.tooOftenText', { seconds: why.retryAfter ?? 60 }), requestId };
  }
  if (why.status >= 500) return { title: t('error.server'), text: t('error.serverText'), requestId };
  if (why.status === 403) return { title: t('error.forbidden'), text: why.detail, requestId };
  if (why.status === 404) return { title: t('error.notFound'), text: why.detail, requestId };
  return { title: why.title, text: why.detail, requestId };
}

/** In the place of what could not be fetched. */
export function ErrorState({ error, onRetry, actions }: { error: unknown; onRetry?: () => void; actions?: ReactNode }) {
  const why = failure(error);
  const { title, text, requestId } = problemText(error);
  if (why instanceof ApiProblem && why.status === 404) {
    return (
      <EmptyState title={title} actions={actions}>
        <p>{text}</p>
      </EmptyState>
    );
  }
  return (
    <Banner
      tone="bad"
      alert
      title={title}
      actions={
        <>
          {onRetry && (
            <Button size="small" icon={<RotateCw aria-hidden="true" size={16} />} onClick={onRetry}>
              {t('error.retry')}
            </Button>
          )}
          {actions}
        </>
      }
    >
      <p>{text}</p>
      {requestId && (
        <p className="banner__small">
          {t('error.requestId')} <code dir="ltr">{requestId}</code>
        </p>
      )}
    </Banner>
  );
}

/** Above a form that was refused: what holds for the whole of it, and links to the fields that are wrong. */
export function FormError({ error, fieldIds }: { error: unknown; fieldIds?: Readonly<Record<string, string>> }) {
  if (error === null || error === undefined) return null;
  const why = failure(error);
  if (!(why instanceof ApiProblem) || why.status >= 500 || (why.errors.length === 0 && why.reasons.length === 0)) {
    return <ErrorState error={error} />;
  }
  const lines = [
    ...why.reasons.map((reason) => ({ key: reason.code, text: reason.message, href: undefined })),
    ...why.errors.map((one) => ({
      key: `${one.field}-${one.code}`,
      text: one.message,
      href: fieldIds?.[one.field] === undefined ? undefined : `#${fieldIds[one.field]}`,
    })),
  ];
  return (
    <Banner tone="bad" alert title={why.errors.length > 0 ? t('error.fields', { count: why.errors.length }) : why.title}>
      <ul className="banner__list">
        {lines.map(({ key, text, href }) => (
          <li key={key}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** The error of one field, for Field's `error`. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ApiProblem ? error.errors.find((one) => one.field === field)?.message : undefined;
}
