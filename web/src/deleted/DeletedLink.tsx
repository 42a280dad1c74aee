import { ActionIcon, Tooltip } from '@mantine/core';
import { Link } from 'wouter';
import filters from '../gallery/filters.module.css';
import { TrashIcon } from '../ui/icons';
import { deletedTexts as texts } from './texts';

/** The way to what was deleted. */
export function DeletedLink() {
  return (
    <Tooltip label={texts.open}>
      <ActionIcon component={Link} href="/deleted" variant="default" size={42} radius="xl" className={filters.button ?? ''} aria-label={texts.open}>
        <TrashIcon size={19} />
      </ActionIcon>
    </Tooltip>
  );
}
