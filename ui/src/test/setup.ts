import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadMessages } from '../i18n/messages.ts';

await loadMessages('common', 'public', 'account', 'staff', 'catalogue', 'admin');
afterEach(cleanup);
