import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/problem.ts';
import { termsWanted } from './signup.ts';

function refused(code: string, message: string): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    status: 422,
    code: 'invalid_input',
    title: 'Invalid',
    detail: 'Invalid',
    requestId: 'r',
    errors: [{ field: 'acceptedTerms', code, message }],
  });
}

test('the version of the terms is taken from the refusal', () => {
  expect(termsWanted(refused('terms_not_accepted', 'Must be 2026-01, the terms of use as they are now.'))).toBe('2026-01');
});

test('another refusal asks for no terms', () => {
  expect(termsWanted(refused('taken', 'Is taken.'))).toBeUndefined();
  expect(termsWanted(new Error('away'))).toBeUndefined();
});
