import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { Image } from '../api/types';
import { CopyIcon } from '../ui/icons';
import { useCopy } from '../ui/useCopy';
import { DescribeButton } from './DescribeButton';
import { DescribingState } from './DescribingState';
import classes from './description.module.css';
import { descriptionTexts as texts } from './descriptionTexts';
import { LabelsField } from './LabelsField';
import { TextField } from './TextField';
import { useDescription } from './useDescription';

/** As many characters as the server takes. */
const MOST = { title: 500, description: 10_000, altText: 500 };

/** Title, text, alt text and labels of an image, who wrote them, and how that stands. */
export function DescriptionPanel({ image }: { image: Image }) {
  const [writing, setWriting] = useState(false);
  const { save, describe } = useDescription(image);
  const { title, description, altText, labels, source, edited } = image;
  const nothing = source === null && edited.length === 0 && !title && !description && !altText && labels.length === 0;
  return (
    <section aria-labelledby="description" className={classes.panel}>
      <div className={classes.head}>
        <h3 id="description" className={classes.heading}>
          {texts.heading}
        </h3>
        <DescribeButton image={image} busy={describe.isPending} onDescribe={(wish) => describe.mutate(wish)} />
      </div>
      <DescribingState describing={image.describing} busy={describe.isPending} onRetry={() => describe.mutate({})} />
      {nothing && !writing ? (
        <p className={classes.none}>
          {texts.none}{' '}
          <Button size="compact-sm" variant="subtle" radius="xl" onClick={() => setWriting(true)}>
            {texts.write}
          </Button>
        </p>
      ) : (
        <>
          <TextField
            label={texts.title}
            add={texts.add.title}
            value={title}
            maxLength={MOST.title}
            onSave={(text) => save(texts.title, { title: text })}
          />
          <TextField
            label={texts.description}
            add={texts.add.description}
            value={description}
            maxLength={MOST.description}
            lines
            onSave={(text) => save(texts.description, { description: text })}
          />
          <TextField
            label={texts.altText}
            add={texts.add.altText}
            value={altText}
            maxLength={MOST.altText}
            actions={<CopyAlt text={altText ?? ''} />}
            onSave={(text) => save(texts.altText, { altText: text })}
          />
          <LabelsField labels={labels} onSave={(names) => save(texts.labels, { labels: names })} />
        </>
      )}
      {!nothing && <Source image={image} />}
    </section>
  );
}

function Source({ image }: { image: Image }) {
  return (
    <div className={classes.source}>
      {texts.source(image).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <a href={image.links.description} target="_blank" rel="noreferrer">
        {texts.file}
      </a>
    </div>
  );
}

function CopyAlt({ text }: { text: string }) {
  const copy = useCopy();
  return (
    <Tooltip label={texts.copyAlt}>
      <ActionIcon variant="subtle" color="gray" size={30} radius="xl" aria-label={texts.copyAlt} onClick={() => copy(text, texts.altCopied)}>
        <CopyIcon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
