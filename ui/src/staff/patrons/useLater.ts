import { useEffect, useState } from 'react';

/** What was typed, once the typing rests. */
export function useLater(text: string, ms = 250): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), ms);
    return () => clearTimeout(timer);
  }, [text, ms]);
  return later;
}
