import { useEffect, useState } from 'react';
import type { JobProgress } from './queries.ts';

/** Follows a job live for as long as it moves; the browser connects anew by itself where the line breaks. */
export function useProgress(id: string, moving: boolean, onEnd: () => void): JobProgress | undefined {
  const [progress, setProgress] = useState<JobProgress>();
  useEffect(() => {
    if (!moving) return undefined;
    const events = new EventSource(`/v1/imports/${encodeURIComponent(id)}/events`);
    const take = (event: MessageEvent<string>) => setProgress(JSON.parse(event.data) as JobProgress);
    events.addEventListener('progress', take);
    events.addEventListener('end', (event) => {
      take(event as MessageEvent<string>);
      events.close();
      onEnd();
    });
    return () => events.close();
  }, [id, moving, onEnd]);
  return moving ? progress : undefined;
}
