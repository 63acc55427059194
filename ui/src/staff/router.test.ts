import { expect, it } from 'vitest';
import { staffPages } from '../../tools/pages.mjs';
import { createQueries } from '../api/query.ts';
import { createStaffRouter } from './router.tsx';

it('has the pages that the build tells the server of, and no others', () => {
  const routes = Object.keys(createStaffRouter(createQueries()).routesByPath);
  expect(routes).toContain('/patrons/$id');
  expect(staffPages().sort()).toEqual(routes.sort());
});
