import { describe, expect, it } from 'vitest';
import { type Draft, draftOf, patchOf, rebased } from './draft.ts';
import type { User } from './people.ts';

const ADA: Draft = {
  fullName: 'Ada Reader',
  email: 'ada@example.org',
  cardNumber: '',
  expiresOn: '2027-01-01',
  gender: 'female',
  language: 'en',
};

describe('a change of a profile', () => {
  it('sends what was changed, and nothing else', () => {
    expect(patchOf(ADA, { ...ADA, cardNumber: ' 1000 ' })).toEqual({ cardNumber: '1000' });
    expect(patchOf(ADA, { ...ADA, fullName: 'Ada Reader ' })).toEqual({});
  });

  it('takes away what was emptied', () => {
    expect(patchOf(ADA, { ...ADA, expiresOn: '' })).toEqual({ expiresOn: null });
  });

  it('has a place for all that is not known', () => {
    expect(draftOf({ gender: 'undisclosed', language: 'de' } as User)).toEqual({
      fullName: '',
      email: '',
      cardNumber: '',
      expiresOn: '',
      gender: 'undisclosed',
      language: 'de',
    });
  });

  it('goes on top of what somebody else changed meanwhile', () => {
    const theirs = { ...ADA, cardNumber: '7', fullName: 'A. Reader' };
    expect(rebased(ADA, { ...ADA, fullName: 'Ada R.' }, theirs)).toEqual({ ...theirs, fullName: 'Ada R.' });
  });
});
