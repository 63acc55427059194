import { describe, expect, it } from 'vitest';
import type { Permission } from '../../api/session.ts';
import { hasEnded, initials, mayLookAfter, today, type User } from './people.ts';

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

describe('looking after an account', () => {
  const somebody = (...permissions: Permission[]) => ({ may: (one: Permission) => permissions.includes(one) });
  const person = (role: User['role']) => ({ role }) as User;

  it('is for who may change readers, and of staff for who gives roles, too', () => {
    expect(mayLookAfter(somebody('patrons:write'), person('guest'))).toBe(true);
    expect(mayLookAfter(somebody('patrons:write'), person('librarian'))).toBe(false);
    expect(mayLookAfter(somebody('patrons:write', 'roles:write'), person('librarian'))).toBe(true);
    expect(mayLookAfter(somebody('patrons:read', 'roles:write'), person('guest'))).toBe(false);
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
