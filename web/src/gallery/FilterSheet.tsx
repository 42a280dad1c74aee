import { ActionIcon, Button, Modal } from '@mantine/core';
import { FORMATS } from '../api/imageQuery';
import { CloseIcon } from '../ui/icons';
import { DayField, NumberField } from './FilterFields';
import { filterTexts as texts } from './filterTexts';
import classes from './filters.module.css';
import { LabelFilter } from './LabelFilter';
import { type Filter, useFilter } from './useFilter';

const MEGABYTE = 1e6;

/** All that can narrow the gallery: at the side of a desk's screen, at the foot of a phone's. Each change shows at once. */
export function FilterSheet({ onClose }: { onClose: () => void }) {
  const filter = useFilter();
  const { query, change } = filter;
  return (
    <Modal.Root
      opened
      onClose={onClose}
      // Above the messages, which would cover its buttons.
      zIndex={300}
      // Not by className, which Mantine puts on both.
      classNames={{ inner: classes.sheetInner ?? '', content: classes.sheet ?? '' }}
      transitionProps={{ transition: 'fade', duration: 140 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content radius={0} aria-label={texts.title}>
        <div className={classes.sheetHead}>
          <h2>{texts.title}</h2>
          <ActionIcon variant="subtle" color="gray" size={36} radius="xl" aria-label={texts.close} onClick={onClose}>
            <CloseIcon />
          </ActionIcon>
        </div>
        <div className={classes.sheetBody}>
          <LabelFilter chosen={query.labels} onChange={(labels) => change({ labels })} />
          <FormatFilter filter={filter} />
          <fieldset className={classes.group}>
            <legend>{texts.dimensions}</legend>
            <NumberField label={texts.minWidth} value={query.minWidth} unit={1} onChange={(minWidth) => change({ minWidth })} />
            <NumberField label={texts.minHeight} value={query.minHeight} unit={1} onChange={(minHeight) => change({ minHeight })} />
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{texts.fileSize}</legend>
            <NumberField label={texts.minBytes} value={query.minBytes} unit={MEGABYTE} onChange={(minBytes) => change({ minBytes })} />
            <NumberField label={texts.maxBytes} value={query.maxBytes} unit={MEGABYTE} onChange={(maxBytes) => change({ maxBytes })} />
          </fieldset>
          <fieldset className={classes.group}>
            <legend>{texts.added}</legend>
            <DayField label={texts.from} value={query.from} onChange={(from) => change({ from })} />
            <DayField label={texts.to} value={query.to} onChange={(to) => change({ to })} />
          </fieldset>
        </div>
        <div className={classes.sheetFoot}>
          <Button variant="subtle" color="gray" radius="xl" disabled={!filter.active} onClick={filter.clear}>
            {texts.clearAll}
          </Button>
          <Button radius="xl" onClick={onClose}>
            {texts.done}
          </Button>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function FormatFilter({ filter: { query, change } }: { filter: Filter }) {
  return (
    <fieldset className={classes.group} data-wrap>
      <legend>{texts.format}</legend>
      {[null, ...FORMATS].map((format) => (
        <label key={format ?? 'any'} className={classes.choice}>
          <input type="radio" name="format" checked={query.format === format} onChange={() => change({ format })} />
          {format?.toUpperCase() ?? texts.anyFormat}
        </label>
      ))}
    </fieldset>
  );
}
