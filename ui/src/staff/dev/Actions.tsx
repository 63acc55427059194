import { Download, Pencil, Plus, Trash2 } from 'lucide-react';
import { AnchorButton, Button, type ButtonKind, IconButton, LinkButton } from '../../ui/Button.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { LanguageMenu, ThemeMenu } from '../../ui/Preferences.tsx';
import { toast } from '../../ui/toast.ts';
import { Section, State } from './Section.tsx';

const KINDS: readonly ButtonKind[] = ['primary', 'secondary', 'quiet', 'danger'];

export function Actions() {
  return (
    <>
      <Section name="Button">
        {KINDS.map((kind) => (
          <State key={kind} of={kind} wide>
            <div className="row">
              <Button kind={kind}>Lend</Button>
              <Button kind={kind} icon={<Plus aria-hidden="true" size={20} />}>
                With icon
              </Button>
              <Button kind={kind} size="small">
                Small
              </Button>
              <Button kind={kind} size="large">
                Large
              </Button>
              <Button kind={kind} hint="Mod+Enter">
                With a key
              </Button>
              <Button kind={kind} busy>
                Busy
              </Button>
              <Button kind={kind} whyNot="Choose a row first.">
                Not now
              </Button>
            </div>
          </State>
        ))}
        <State of="pressed">
          <Button aria-pressed="true">Pressed</Button>
        </State>
      </Section>
      <Section name="IconButton">
        {KINDS.map((kind) => (
          <State key={kind} of={kind}>
            <div className="row">
              <IconButton kind={kind} label="Edit">
                <Pencil aria-hidden="true" size={20} />
              </IconButton>
              <IconButton kind={kind} size="small" label="Edit">
                <Pencil aria-hidden="true" size={16} />
              </IconButton>
            </div>
          </State>
        ))}
        <State of="disabled">
          <IconButton label="Edit" disabled>
            <Pencil aria-hidden="true" size={20} />
          </IconButton>
        </State>
      </Section>
      <Section name="LinkButton">
        <State of="LinkButton">
          <LinkButton to="/">To the start</LinkButton>
        </State>
        <State of="AnchorButton">
          <AnchorButton href="#kit-linkbutton" icon={<Download aria-hidden="true" size={20} />}>
            Download
          </AnchorButton>
        </State>
      </Section>
      <Section name="KeyHint">
        <State of="keys">
          <div className="row">
            <KeyHint keys="F2" /> <KeyHint keys="Mod+K" /> <KeyHint keys="Escape" /> <KeyHint keys="ArrowUp" />
          </div>
        </State>
      </Section>
      <Section name="Menu">
        <State of="with a danger and one that cannot">
          <Menu
            button="Deeds"
            kind="secondary"
            align="start"
            items={[
              { key: 'edit', label: 'Edit', icon: <Pencil aria-hidden="true" size={20} /> },
              { key: 'link', label: 'Another page', href: '#kit-menu' },
              { key: 'not', label: 'Not now', whyNot: 'It is lent.' },
              { key: 'delete', label: 'Delete', danger: true, icon: <Trash2 aria-hidden="true" size={20} /> },
            ]}
          />
        </State>
        <State of="one of several">
          <Menu
            button="Sort"
            kind="secondary"
            align="start"
            items={[
              { key: 'title', label: 'Title', checked: true },
              { key: 'year', label: 'Year', checked: false },
            ]}
          />
        </State>
        <State of="LanguageMenu, ThemeMenu">
          <div className="row">
            <LanguageMenu />
            <ThemeMenu />
          </div>
        </State>
      </Section>
      <Section name="Toast">
        <State of="with an undo">
          <Button onClick={() => toast('The Dispossessed was deleted', () => undefined)}>Show one</Button>
        </State>
        <State of="without">
          <Button onClick={() => toast('Saved')}>Show one</Button>
        </State>
      </Section>
    </>
  );
}
