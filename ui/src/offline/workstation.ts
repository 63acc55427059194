const NAME = 'carrel.workstation';

/** What this place of the library is called by those who work there; it stands in what is exported. */
export function workstation(): string {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

export function nameWorkstation(name: string): void {
  try {
    if (name === '') localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, name);
  } catch {
    // It holds until the page is left.
  }
}
