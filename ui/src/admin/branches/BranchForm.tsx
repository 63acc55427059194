import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api, body, type Schemas, type Tagged } from '../../api/client.ts';
import { useIntent } from '../../api/intent.ts';
import { t } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { fieldError } from '../../ui/ErrorState.tsx';
import { Select, TextInput } from '../../ui/Field.tsx';
import { Moved } from '../kit/Moved.tsx';
import { Refused } from '../kit/Refused.tsx';
import { useFollowed } from '../kit/useFollowed.ts';

type Branch = Schemas['Branch'];

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

function valuesOf(branch: Branch | undefined) {
  return {
    code: branch?.code ?? '',
    name: branch?.name ?? '',
    timeZone: branch?.timeZone ?? here,
    address: branch?.address ?? '',
  };
}

/** For a new branch and for one that is there. */
export function BranchForm({
  branch,
  onDone,
  onReload,
  submit,
}: {
  branch?: Tagged<Branch>;
  onDone: (branch: Branch) => void;
  onReload?: () => Promise<unknown>;
  submit: string;
}) {
  const form = useFollowed(branch, valuesOf);
  const { values } = form;
  const once = useIntent();
  const save = useMutation({
    mutationFn: () => {
      const { address, ...rest } = values;
      const sent: Schemas['NewBranch'] = address.trim() ? { ...rest, address } : rest;
      return branch
        ? body(
            api.PUT('/v1/branches/{id}', {
              params: { path: { id: branch.value.id }, header: { 'If-Match': branch.etag } },
              body: sent,
            }),
          )
        : once(sent, (key) => body(api.POST('/v1/branches', { params: { header: { 'Idempotency-Key': key } }, body: sent })));
    },
    onSuccess: onDone,
  });
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: fieldError(save.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      form.set({ [name]: event.currentTarget.value });
    },
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form className="stack admin__form" onSubmit={go}>
      <Refused error={save.error} {...(onReload ? { onReload: () => void onReload().then(() => save.reset()) } : {})} />
      <Moved
        form={form}
        names={{
          name: t('branches.name'),
          code: t('branches.code'),
          timeZone: t('branches.timeZone'),
          address: t('branches.address'),
        }}
      />
      <TextInput label={t('branches.name')} required {...field('name')} />
      <TextInput
        label={t('branches.code')}
        hint={t('branches.codeHint')}
        required
        dir="ltr"
        maxLength={16}
        {...field('code')}
      />
      <Select label={t('branches.timeZone')} hint={t('branches.timeZoneHint')} {...field('timeZone')}>
        {[...new Set([here, values.timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </Select>
      <TextInput label={t('branches.address')} optional autoComplete="street-address" {...field('address')} />
      <div className="row">
        <Button kind="primary" type="submit" busy={save.isPending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
