/** A carrel: two walls, a desk, and books on it. */
export function Mark() {
  return (
    <svg className="wordmark__mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect className="wordmark__ground" width="32" height="32" rx="7" />
      <path className="wordmark__lines" d="M7 8v17M25 8v17M7 19h18M11 19v-7h3v7M15.5 19v-9h3v9" />
    </svg>
  );
}

/** What the library is called, as the server wrote it into the page. */
export function libraryName(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="carrel-library"]')?.content || 'Carrel';
}
