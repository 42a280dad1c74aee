import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Image } from '../api/types';
import { TrashIcon } from '../ui/icons';
import { StatusLabel } from '../ui/StatusLabel';
import { AddRendition } from './AddRendition';
import classes from './detail.module.css';
import { Facts } from './Facts';
import { FailedNotice } from './FailedNotice';
import { NameEditor } from './NameEditor';
import { Stage } from './Stage';
import { detailTexts as texts } from './texts';
import { useImageActions } from './useImageActions';
import { Renditions } from './Renditions';
import { viewFor } from './view';

interface DetailContentProps {
  image: Image;
  onDeleted: () => void;
}

export function DetailContent({ image, onDeleted }: DetailContentProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { remove, rename, addRenditions } = useImageActions(image, onDeleted);
  const view = viewFor(image, chosen);
  const failedPresets = image.renditions.filter(({ status }) => status === 'failed').map(({ preset }) => preset);

  return (
    <div className={classes.layout}>
      <Stage image={image} view={view} />
      <div className={classes.panel}>
        <div>
          <NameEditor name={image.name} onSave={(name) => rename.mutateAsync(name)} />
          <div className={classes.statusLine} role="status">
            <StatusLabel status={image.status} />
          </div>
        </div>
        {image.status === 'failed' && (
          <FailedNotice
            error={image.error}
            busy={addRenditions.isPending}
            onRetry={failedPresets.length === 0 ? null : () => addRenditions.mutate(failedPresets)}
          />
        )}
        <Renditions
          image={image}
          shown={view?.version ?? null}
          onShow={setChosen}
          onRetry={(preset) => addRenditions.mutate([preset])}
        />
        <AddRendition image={image} busy={addRenditions.isPending} onAdd={(preset) => addRenditions.mutate([preset])} />
        <Facts image={image} />
        <div className={classes.panelActions}>
          <Button
            variant="subtle"
            color="red"
            radius="xl"
            className={classes.delete}
            leftSection={<TrashIcon />}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {texts.delete}
          </Button>
        </div>
      </div>
    </div>
  );
}
