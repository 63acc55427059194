import { useState } from 'react';
import { Combobox } from '../../ui/Combobox.tsx';
import { Checkbox, DateField, FieldGroup, NumberInput, Radio, Select, Switch, TextArea, TextInput } from '../../ui/Field.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Section, State } from './Section.tsx';
import { TITLES } from './samples.ts';

export function Forms() {
  return (
    <>
      <Section name="TextInput">
        <State of="empty">
          <TextInput label="Title" required />
        </State>
        <State of="filled, hint, optional">
          <TextInput label="Subtitle" hint="As it stands on the title page" optional defaultValue="An Ambiguous Utopia" />
        </State>
        <State of="error">
          <TextInput label="ISBN" defaultValue="123" error="Must be an ISBN of 10 or 13 digits." />
        </State>
        <State of="disabled">
          <TextInput label="Title" defaultValue="The Dispossessed" disabled />
        </State>
        <State of="read only">
          <TextInput label="Title" defaultValue="The Dispossessed" readOnly />
        </State>
      </Section>
      <Section name="NumberInput">
        <State of="filled">
          <NumberInput label="Year" defaultValue="1974" />
        </State>
        <State of="error">
          <NumberInput label="Year" defaultValue="soon" error="Must be a whole number." />
        </State>
      </Section>
      <Section name="TextArea">
        <State of="filled">
          <TextArea label="Notes" hint="One a line" defaultValue={'Signed by the author\nWater stain'} />
        </State>
        <State of="error">
          <TextArea label="Notes" error="At most 2,000 characters." />
        </State>
      </Section>
      <Section name="Select">
        <State of="chosen">
          <Select label="Format" defaultValue="book">
            <option value="book">Book</option>
            <option value="ebook">E-book</option>
          </Select>
        </State>
        <State of="error, disabled">
          <Select label="Branch" error="A branch is needed." disabled>
            <option>None</option>
          </Select>
        </State>
      </Section>
      <Section name="DateField">
        <State of="filled">
          <DateField label="Until" defaultValue="2026-12-04" />
        </State>
        <State of="error">
          <DateField label="Until" error="Must be a day to come." />
        </State>
      </Section>
      <Section name="PasswordInput">
        <State of="filled">
          <PasswordInput label="Password" defaultValue="correct horse" autoComplete="off" />
        </State>
        <State of="error">
          <PasswordInput label="Password" error="At least 8 characters." autoComplete="off" />
        </State>
      </Section>
      <Section name="Checkbox">
        <State of="choices">
          <FieldGroup label="What is shown" hint="As many as you like">
            <Checkbox label="Available ones" defaultChecked />
            <Checkbox label="Deleted ones" hint="They can be brought back." />
            <Checkbox label="Cannot be chosen" disabled />
            <Checkbox label="Wrong" error="Needed." />
          </FieldGroup>
        </State>
        <State of="Radio">
          <FieldGroup label="Books that are there already">
            <Radio name="kit-radio" label="Keep" hint="They stay as they are." defaultChecked />
            <Radio name="kit-radio" label="Replace" />
          </FieldGroup>
        </State>
        <State of="Switch">
          <Switch label="Sounds" defaultChecked />
          <Switch label="History" hint="Off until somebody wants it" />
        </State>
      </Section>
      <Section name="Combobox">
        <State of="with suggestions">
          <Choosing />
        </State>
        <State of="error">
          <Combobox
            label="Author"
            value="Le Guin"
            onValue={() => undefined}
            options={[]}
            onChoose={() => undefined}
            error="No author is called so."
          />
        </State>
      </Section>
      <Section name="SearchBox">
        <State of="with its button" wide>
          <SearchBox value="" onSearch={() => undefined} />
        </State>
        <State of="large" wide>
          <SearchBox value="le guin" onSearch={() => undefined} size="large" />
        </State>
        <State of="without" wide>
          <SearchBox value="" onSearch={() => undefined} button={false} />
        </State>
      </Section>
    </>
  );
}

function Choosing() {
  const [text, setText] = useState('');
  const options = TITLES.filter(({ title, author }) => `${title} ${author}`.toLowerCase().includes(text.toLowerCase())).map(
    ({ id, title, author }) => ({ key: id, text: title, group: author }),
  );
  return (
    <Combobox label="Title" value={text} onValue={setText} options={options} onChoose={(option) => setText(option.text)} />
  );
}
