import { useEffect, useState } from 'react';

/** A value once it has rested: for questions that follow typing. */
export function useLater<V>(value: V, after: number): V {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return rested;
}
