import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { DescribeSwitch } from '../describe/DescribeSwitch';
import { UploadPresetsLine } from '../preset/UploadPresets';
import { PictureIcon, PlusIcon, SearchIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { useFilePicker } from '../upload/useFilePicker';
import classes from './gallery.module.css';
import { galleryTexts as texts } from './texts';
import type { Filter } from './useFilter';

/** Nothing uploaded yet: what to do first. */
export function EmptyGallery() {
  const pick = useFilePicker();
  const touch = useMediaQuery('(pointer: coarse)');
  return (
    <div className={classes.empty}>
      <Notice icon={<PictureIcon size={30} />} title={texts.emptyTitle} text={touch ? texts.emptyTextTouch : texts.emptyText}>
        <Button size="md" radius="xl" leftSection={<PlusIcon />} onClick={pick} mt={8}>
          {texts.choose}
        </Button>
        <UploadPresetsLine />
        <DescribeSwitch />
        <p className={classes.small}>{texts.formats}</p>
      </Notice>
    </div>
  );
}

/** Nothing that fits the filter. */
export function NoMatch({ filter }: { filter: Filter }) {
  return (
    <Notice icon={<SearchIcon size={28} />} title={texts.noMatchTitle} text={texts.noMatchText(filter.query)}>
      <Button variant="default" radius="xl" onClick={filter.clear}>
        {texts.showAll}
      </Button>
    </Notice>
  );
}
