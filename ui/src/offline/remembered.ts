import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { sessionQuery, type WebSession } from '../api/session.ts';
import { desk, useDesk } from './desk.ts';

const LAST = 'carrel.desk-session';
/** A server that takes calls and says nothing is as good as none. */
const PATIENCE_MS = 4_000;

/** Who worked here last, without anything that opens a door: a name for what is kept, and the pages that they know. */
type Remembered = Pick<WebSession, 'user' | 'permissions' | 'branches'>;

function recall(): Remembered | undefined {
  try {
    const text = localStorage.getItem(LAST);
    return text === null ? undefined : (JSON.parse(text) as Remembered);
  } catch {
    return undefined;
  }
}

function remember(session: WebSession | null): void {
  try {
    if (session === null) localStorage.removeItem(LAST);
    else {
      const { id, username, fullName } = session.user;
      const { permissions, branches } = session;
      localStorage.setItem(LAST, JSON.stringify({ user: { id, username, fullName }, permissions, branches }));
    }
  } catch {
    // Then the desk cannot be opened without a network.
  }
}

/**
 * Keeps the desk open for whoever is signed in while the server cannot be asked. They get no more by it than what the browser
 * keeps: every deed waits until the server itself has said that it is them.
 */
export function useRememberedSession(): void {
  const queries = useQueryClient();
  const { data, failureCount, failureReason, refetch } = useQuery(sessionQuery);
  useEffect(() => {
    // Nobody is forgotten only where the server said so, or somebody signed out.
    if (data !== undefined && !isRecalled(data)) remember(data);
  }, [data]);

  const late = useLate(data === undefined);
  const unreachable = failureCount > 0 ? !(failureReason instanceof ApiProblem && failureReason.status < 500) : late;
  useEffect(() => {
    const last = unreachable && data === undefined ? recall() : undefined;
    if (last)
      queries.setQueryData(sessionQuery.queryKey, { ...last, sessionId: '', csrfToken: '', mustEnrol: false } as WebSession);
  }, [unreachable, data, queries]);

  const recalled = isRecalled(data);
  const { line } = useDesk();
  useEffect(() => {
    if (recalled) desk.away();
  }, [recalled]);
  useEffect(() => {
    // The queue asks until somebody is there; who is signed in is asked then.
    if (!recalled || line !== 'open' || desk.state().line !== 'open') return;
    void refetch().then(({ isError }) => {
      if (isError) desk.away();
    });
  }, [recalled, line, refetch]);
}

function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waits]);
  return late;
}

function isRecalled(session: WebSession | null | undefined): boolean {
  return session?.sessionId === '';
}
