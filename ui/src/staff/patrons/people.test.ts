import { describe, expect, it } from 'vitest';
import { hasEnded, initials, today, type User } from './people.ts';

describe('the letters that stand for somebody', () => {
  it('are those of the first and the last word', () => {
    expect(initials('Ursula K. Le Guin')).toBe('UG');
    expect(initials('ada')).toBe('A');
    expect(initials('max.weber')).toBe('MW');
  });

  it('are of any script, and none where there are no letters', () => {
    expect(initials('Łukasz Żak')).toBe('ŁŻ');
    expect(initials('1234')).toBe('');
  });
});

describe('a membership', () => {
  const until = (expiresOn?: string) => hasEnded({ expiresOn } as User);

  it('lasts through its last day', () => {
    expect(until(today())).toBe(false);
    expect(until(today(new Date(Date.now() - 36 * 3_600_000)))).toBe(true);
  });

  it('without an end has none', () => expect(until()).toBe(false));
});
