import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { direction } from '../../i18n/locale.ts';
import { currentLocale } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { usePageTitle } from '../../ui/title.ts';
import { applyDensity } from '../settings/density.ts';
import { Actions } from './Actions.tsx';
import { DataParts } from './DataParts.tsx';
import { Feedback } from './Feedback.tsx';
import { Forms } from './Forms.tsx';
import './kit-page.css';
import { Ways } from './Ways.tsx';

export const Route = createLazyRoute('/dev/kit')({ component: Kit });

const CHOICES = {
  theme: ['light', 'dark'],
  dir: ['ltr', 'rtl'],
  density: ['comfortable', 'cosy', 'compact'],
} as const;
const NAMES = ['theme', 'dir', 'density'] as const;

/** Every component in every state, in the looks that its address tells; left, the page looks as it did. */
function Kit() {
  usePageTitle('Kit');
  const search = Route.useSearch();
  const { theme, dir, density } = search;
  const navigate = useNavigate();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme) dataset.theme = theme;
    if (dir) document.documentElement.dir = dir;
    if (density === 'comfortable') delete dataset.density;
    else if (density) dataset.density = density;
    return () => {
      applyTheme();
      applyDensity();
      document.documentElement.dir = direction(currentLocale());
    };
  }, [theme, dir, density]);
  return (
    <div className="stack kit">
      <h1 tabIndex={-1}>Kit</h1>
      <div className="kit__looks">
        {NAMES.map((name) => (
          <fieldset key={name} className="kit__choice">
            <legend className="visually-hidden">{name}</legend>
            {CHOICES[name].map((one) => (
              <Button
                key={one}
                size="small"
                aria-pressed={search[name] === one}
                onClick={() =>
                  void navigate({
                    to: '/dev/kit',
                    search: { ...search, [name]: search[name] === one ? undefined : one },
                    replace: true,
                  })
                }
              >
                {one}
              </Button>
            ))}
          </fieldset>
        ))}
      </div>
      <Actions />
      <Forms />
      <Feedback />
      <DataParts />
      <Ways />
    </div>
  );
}
