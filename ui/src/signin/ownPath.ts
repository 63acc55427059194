/** Where somebody came from. Only paths of this site: an address in a link must not lead elsewhere. */
export function ownPath(to: string | undefined): string | undefined {
  return to?.startsWith('/') && !to.startsWith('//') && !/^\/(signin|signup)\b/.test(to) ? to : undefined;
}
