/** 1929–2018, 1929–, –2018, or nothing. */
export function lifespan({ born, died }: { born?: number | undefined; died?: number | undefined }): string {
  return born === undefined && died === undefined ? '' : `${born ?? ''}–${died ?? ''}`;
}
