import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { Filters } from '../gallery/Filters';
import { PlusIcon } from '../ui/icons';
import { useFilePicker } from '../upload/useFilePicker';
import { uploadTexts } from '../upload/texts';
import classes from './app.module.css';
import { ColorSchemeMenu } from './ColorSchemeMenu';
import { Logo } from './Logo';
import { appTexts } from './texts';

export function AppHeader() {
  const pick = useFilePicker();
  return (
    <header className={classes.header}>
      <div className={classes.headerInner}>
        <Link href="/" className={classes.brand} aria-label={appTexts.home}>
          <Logo />
          <span className={classes.wordmark}>{appTexts.name}</span>
        </Link>
        <Filters />
        <div className={classes.actions}>
          <ColorSchemeMenu />
          <Button radius="xl" h={40} leftSection={<PlusIcon />} onClick={pick} className={classes.add}>
            {uploadTexts.add}
          </Button>
        </div>
      </div>
    </header>
  );
}
