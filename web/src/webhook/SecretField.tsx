import { Button } from '@mantine/core';
import { CopyIcon } from '../ui/icons';
import { useCopy } from '../ui/useCopy';
import { webhookTexts as texts } from './texts';
import classes from './webhook.module.css';

export function SecretField({ secret, url }: { secret: string; url: string }) {
  const copy = useCopy();
  return (
    <div className={classes.secret} role="group" aria-label={texts.secretOf(url)}>
      <code>{secret}</code>
      <Button variant="light" radius="xl" size="compact-md" leftSection={<CopyIcon size={15} />} onClick={() => copy(secret, texts.secretCopied)}>
        {texts.copySecret}
      </Button>
    </div>
  );
}
