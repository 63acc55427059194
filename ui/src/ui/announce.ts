/** Says something to screen readers that shows elsewhere on the page. Its place is made once and stays. */
let place: HTMLElement | undefined;

export function announce(text: string, urgent = false): void {
  if (place === undefined || !place.isConnected) {
    place = document.createElement('div');
    place.className = 'visually-hidden';
    document.body.append(place);
  }
  place.setAttribute('role', urgent ? 'alert' : 'status');
  place.textContent = '';
  const here = place;
  setTimeout(() => {
    here.textContent = text;
  }, 50);
}
