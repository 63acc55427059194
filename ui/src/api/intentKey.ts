import { useState } from 'react';
import { idempotencyKey } from './client.ts';
import { ApiProblem, failure } from './problem.ts';

/**
 * The key of one decision: pressed twice, or sent again because the answer got lost, it is done once. What was done or refused
 * is kept under its key, so whatever follows is another decision.
 */
export function useIntentKey(): { key: string; renew: (thrown?: unknown) => void } {
  const [key, setKey] = useState(idempotencyKey);
  const renew = (thrown?: unknown) => {
    const answered = thrown === undefined || thrown === null || failure(thrown) instanceof ApiProblem;
    if (answered) setKey(idempotencyKey());
  };
  return { key, renew };
}
