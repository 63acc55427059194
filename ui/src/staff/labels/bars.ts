import { useEffect, useState } from 'react';

export interface Bars {
  /** Of a drawing that is one high and as wide as there are modules. */
  readonly path: string;
  readonly modules: number;
}

export function drawnBars(pattern: string): Bars {
  let path = '';
  for (const run of pattern.matchAll(/1+/g)) path += `M${run.index} 0h${run[0].length}v1h-${run[0].length}z`;
  return { path, modules: pattern.length };
}

export type Encode = (code: string) => Bars | undefined;

/** Code 128; nothing where the code has signs that it cannot write. */
async function encoder(): Promise<Encode> {
  const { default: write } = await import('jsbarcode');
  return (code) => {
    const written: { encodings?: { data: string }[] } = {};
    try {
      // Only the pattern is asked for: the drawing would bring style attributes, which the page's policy forbids.
      write(written, code, { format: 'CODE128' });
    } catch {
      return undefined;
    }
    const pattern = written.encodings?.map(({ data }) => data).join('');
    return pattern ? drawnBars(pattern) : undefined;
  };
}

/** Brought when the page of labels is opened, for nobody else needs it. */
export function useEncode(): Encode | undefined {
  const [encode, setEncode] = useState<Encode>();
  useEffect(() => {
    let here = true;
    void encoder().then((ready) => {
      if (here) setEncode(() => ready);
    });
    return () => {
      here = false;
    };
  }, []);
  return encode;
}
