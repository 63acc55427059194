import { render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useKeptPlace, useTyped } from './painted.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function Page() {
  useKeptPlace();
  const [text] = useTyped('site-q', '');
  return (
    <>
      <a href="/works/1?a=b">One</a>
      <input id="site-q" value={text} readOnly aria-label="Search" />
    </>
  );
}

function painted(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

test('what was typed into the painted page stays, and the focus with it', () => {
  const root = painted('<input id="site-q" value="">');
  const box = root.querySelector('input');
  if (box) box.value = 'ocean';
  box?.focus();
  render(<Page />, { container: root });
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'ocean');
});

test('a link that had the focus has it again', () => {
  const root = painted('<a href="/works/1?a=b">One</a>');
  root.querySelector('a')?.focus();
  render(<Page />, { container: root });
  expect(document.activeElement?.textContent).toBe('One');
});

function Meanwhile({ deed }: { deed: () => void }) {
  deed();
  return null;
}

test('what was typed while the page was being drawn is not lost', () => {
  const root = painted('<input id="site-q" value="">');
  const box = root.querySelector('input');
  const type = () => {
    if (box) box.value = 'whales';
  };
  render(
    <>
      <Page />
      <Meanwhile deed={type} />
    </>,
    { container: root },
  );
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'whales');
});
