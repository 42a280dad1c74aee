import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { optionsOptions } from '../api/batchQueries';
import type { ListFile } from '../api/batches';
import type { BatchPreview } from '../api/batchTypes';
import { readable } from '../api/problem';
import { useDescribesUploads } from '../describe/DescribeSwitch';
import { PresetChoice } from '../preset/PresetChoice';
import { AlertIcon } from '../ui/icons';
import ui from '../ui/ui.module.css';
import classes from './batch.module.css';
import { type OrderFields, errorsOf, refusedBy } from './order';
import { newBatchTexts as texts } from './texts';
import { batchNameOf, obstacle } from './understood';
import { useStart } from './useStart';

const DEFAULT_PRESET = 'compressed';

/** What to do with the list, and the button that starts it. */
export function OrderForm({ preview, list }: { preview: BatchPreview; list: ListFile }) {
  const [fields, setFields] = useState<OrderFields>({
    name: batchNameOf(list.name),
    presets: [DEFAULT_PRESET],
    webhook: '',
    email: '',
    strict: false,
    describe: null,
  });
  const [tried, setTried] = useState(false);
  const start = useStart();
  const refused = refusedBy(start.error);
  const change = (next: Partial<OrderFields>) => {
    setFields((before) => ({ ...before, ...next }));
    if (Object.keys(next).some((field) => field in refused)) start.reset();
  };
  const describesUploads = useDescribesUploads();
  const describe = fields.describe ?? describesUploads;
  const errors = errorsOf(fields);
  const shown = { ...refused, ...(tried ? errors : {}) };
  const blocked = obstacle(preview, fields.strict);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (blocked !== null || Object.keys(errors).length > 0) return;
    const { name, webhook, email, ...rest } = fields;
    start.mutate({ ...rest, describe, file: list, name: name.trim(), webhook: webhook.trim(), email: email.trim() });
  };
  return (
    <form className={`${ui.card} ${classes.order}`} aria-label={texts.order} onSubmit={submit} noValidate>
      <h2 className={ui.cardTitle}>{texts.order}</h2>
      <TextInput label={texts.name} maxLength={200} value={fields.name} onChange={(e) => change({ name: e.currentTarget.value })} />
      <PresetChoice
        label={texts.presets}
        description={texts.presetsHint}
        value={fields.presets}
        error={shown.presets}
        onChange={(presets) => change({ presets })}
      />
      <TextInput
        type="url"
        label={texts.webhook}
        description={texts.webhookHint}
        placeholder="https://"
        error={shown.webhook}
        value={fields.webhook}
        onChange={(e) => change({ webhook: e.currentTarget.value })}
      />
      <EmailField value={fields.email} error={shown.email} onChange={(email) => change({ email })} />
      <Checkbox
        label={texts.strict}
        description={texts.strictHint}
        checked={fields.strict}
        onChange={(e) => change({ strict: e.currentTarget.checked })}
      />
      <Checkbox
        label={texts.describe}
        description={texts.describeHint}
        checked={describe}
        onChange={(e) => change({ describe: e.currentTarget.checked })}
      />
      {blocked !== null && <Reason text={blocked === 'no-images' ? texts.noImages : texts.strictFaults} />}
      {start.isError && <Reason text={texts.startFailed(readable(start.error))} />}
      <div className={classes.start}>
        <Button type="submit" size="md" radius="xl" loading={start.isPending} disabled={blocked !== null}>
          {texts.start}
        </Button>
        <span className={classes.muted}>{texts.willMake(preview.distinctImages, fields.presets.length)}</span>
      </div>
    </form>
  );
}

/** Says that e-mail is off where the server sends none. */
function EmailField({ value, error, onChange }: { value: string; error: string | undefined; onChange: (text: string) => void }) {
  const mail = useQuery(optionsOptions).data?.mail;
  const off = mail?.enabled === false;
  return (
    <TextInput
      type="email"
      label={texts.email}
      description={off ? mail.detail : texts.emailHint}
      placeholder={off ? '' : 'you@example.com'}
      disabled={off}
      error={error}
      value={off ? '' : value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Reason({ text }: { text: string }) {
  return (
    <p className={classes.reason} role="alert">
      <AlertIcon size={16} />
      <span>{text}</span>
    </p>
  );
}
