import { Languages, Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { chooseLocale, chosenLocale, LOCALES, OWN_NAMES } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { Menu } from './Menu.tsx';
import { chooseTheme, chosenTheme, type Theme } from './theme.ts';

export function LanguageMenu() {
  return (
    <Menu
      name={t('language.label')}
      button={<Languages aria-hidden="true" size={20} />}
      items={LOCALES.map((locale) => ({
        key: locale,
        label: <span lang={locale}>{OWN_NAMES[locale]}</span>,
        checked: locale === chosenLocale(),
        onSelect: () => chooseLocale(locale),
      }))}
    />
  );
}

const ICONS = { system: SunMoon, light: Sun, dark: Moon } as const;

export function ThemeMenu() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const Icon = ICONS[theme];
  const item = (key: Theme, label: string) => {
    const Own = ICONS[key];
    return {
      key,
      label,
      icon: <Own aria-hidden="true" size={20} />,
      checked: key === theme,
      onSelect: () => {
        chooseTheme(key);
        setTheme(key);
      },
    };
  };
  return (
    <Menu
      name={t('theme.label')}
      button={<Icon aria-hidden="true" size={20} />}
      items={[item('system', t('theme.system')), item('light', t('theme.light')), item('dark', t('theme.dark'))]}
    />
  );
}
