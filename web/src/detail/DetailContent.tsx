import { Button } from '@mantine/core';
import { Suspense, lazy, useState } from 'react';
import type { Image } from '../api/types';
import { cutoutFor } from '../cutout/cutouts';
import { DescriptionPanel } from '../describe/DescriptionPanel';
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
import { viewFor, wholeView } from './view';

const CutoutStage = lazy(async () => ({ default: (await import('../cutout/CutoutStage')).CutoutStage }));

interface DetailContentProps {
  image: Image;
  onDeleted: () => void;
}

export function DetailContent({ image, onDeleted }: DetailContentProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [colour, setColour] = useState<string | null>(null);
  const { remove, rename, addRenditions } = useImageActions(image, onDeleted);
  const view = viewFor(image, chosen);
  const before = wholeView(image);
  const cutout = chosen === null ? null : cutoutFor(image, chosen);
  const shown = cutout?.preset ?? view?.version ?? null;
  const show = (version: string) => {
    setColour(null);
    setChosen(version);
  };
  const failedPresets = image.renditions.filter(({ status }) => status === 'failed').map(({ preset }) => preset);

  return (
    <div className={classes.layout}>
      {cutout && before ? (
        <Suspense fallback={<Stage image={image} view={view} />}>
          <CutoutStage image={image} rendition={cutout} before={before} colour={colour} onColour={setColour} onShow={show} />
        </Suspense>
      ) : (
        <Stage image={image} view={view} />
      )}
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
        <DescriptionPanel image={image} />
        <Renditions
          image={image}
          shown={shown}
          onShow={show}
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
