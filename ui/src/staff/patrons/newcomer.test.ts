import { describe, expect, it } from 'vitest';
import { firstPassword, usernameFrom } from './newcomer.ts';

describe('a proposed username', () => {
  it('is made of the name, in letters that every keyboard has', () => {
    expect(usernameFrom('Ursula K. Le Guin')).toBe('ursula.leguin');
    expect(usernameFrom('Zoë Müßig')).toBe('zoe.mussig');
    expect(usernameFrom('Łukasz Żak')).toBe('lukasz.zak');
    expect(usernameFrom('Dilek Aydın')).toBe('dilek.aydin');
    expect(usernameFrom('Ada')).toBe('ada');
  });

  it('is none where the name has no such letters, and never too long', () => {
    expect(usernameFrom('李白')).toBe('');
    expect(usernameFrom('Maximiliana Alexandra Hohenzollern-Sigmaringen')).toHaveLength(32);
  });
});

describe('a first password', () => {
  it('is four groups of letters that look like no others', () => {
    expect(firstPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(firstPassword()).not.toBe(firstPassword());
  });

  it('takes each letter with the same chance', () => {
    let turn = 0;
    const bytes = [new Uint8Array(32).fill(250), new Uint8Array(32).fill(31)];
    expect(firstPassword(() => bytes[turn++] ?? new Uint8Array(32))).toBe('aaaa-aaaa-aaaa-aaaa');
    expect(turn).toBe(2);
  });
});
