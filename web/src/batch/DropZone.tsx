import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ListIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import classes from './batch.module.css';
import { batchTexts as texts } from './texts';
import { useListPicker } from './useListPicker';

const EXAMPLE = [
  ['S. No.', 'Product Name', 'Input Image Urls'],
  ['1', 'Red shoe', 'https://shop.example/red-1.jpg, https://shop.example/red-2.jpg'],
  ['2', 'Blue hat', 'https://shop.example/hat.jpg'],
] as const;

/** The place that asks for a list, with what one looks like. */
export function DropZone() {
  const pick = useListPicker();
  const touch = useMediaQuery('(pointer: coarse)');
  return (
    <div className={classes.zone}>
      <Notice icon={<ListIcon size={30} />} title={texts.emptyTitle} text={touch ? texts.emptyTextTouch : texts.emptyText}>
        <Button size="md" radius="xl" leftSection={<ListIcon />} onClick={pick} mt={8}>
          {texts.choose}
        </Button>
      </Notice>
      <figure className={classes.example}>
        <figcaption>
          <strong>{texts.exampleTitle}</strong> {texts.exampleText}
        </figcaption>
        {/* The focus lets the arrow keys scroll it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0} role="region" aria-label={texts.exampleTitle}>
          {EXAMPLE.map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n')}
        </pre>
      </figure>
    </div>
  );
}
