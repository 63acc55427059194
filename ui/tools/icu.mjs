// Reads catalogues of ICU messages into what the page's script can use as it is.
import { compileMessage } from '@lingui/message-utils/compileMessage';

export const icu = () => ({
  name: 'icu-json',
  enforce: 'pre',
  transform(code, id) {
    if (!/locales\/\w+\/[\w-]+\.json$/.test(id)) return null;
    const messages = Object.entries(JSON.parse(code)).map(([key, text]) => [key, compileMessage(text)]);
    return { code: `export default ${JSON.stringify(Object.fromEntries(messages))}`, map: null, moduleType: 'js' };
  },
});
