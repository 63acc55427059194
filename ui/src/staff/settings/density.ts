export type Density = 'cosy' | 'compact';
const KEY = 'carrel.density';

export function chosenDensity(): Density {
  try {
    return localStorage.getItem(KEY) === 'compact' ? 'compact' : 'cosy';
  } catch {
    return 'cosy';
  }
}

/** Kept with the workstation, whose screen it is about. */
export function chooseDensity(density: Density): void {
  try {
    localStorage.setItem(KEY, density);
  } catch {
    // It holds until the page is left.
  }
  document.documentElement.dataset.density = density;
}

export function applyDensity(): void {
  document.documentElement.dataset.density = chosenDensity();
}
