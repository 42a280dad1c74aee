import { Button } from '@mantine/core';
import { Link, useRoute } from 'wouter';
import { Filters } from '../gallery/Filters';
import { Bell } from '../notifications/Bell';
import { UploadPresetsButton } from '../preset/UploadPresets';
import preset from '../preset/preset.module.css';
import { PlusIcon } from '../ui/icons';
import { uploadTexts } from '../upload/texts';
import { useFilePicker } from '../upload/useFilePicker';
import classes from './app.module.css';
import { ColorSchemeMenu } from './ColorSchemeMenu';
import { Logo } from './Logo';
import { useSection } from './section';
import { Sections } from './Sections';
import { appTexts } from './texts';

const LOOK = { radius: 'xl', h: 40, leftSection: <PlusIcon />, className: classes.add ?? '' } as const;

export function AppHeader() {
  const section = useSection();
  const [deleted] = useRoute('/deleted');
  return (
    <header className={classes.header}>
      <div className={classes.headerInner}>
        <Link href="/" className={classes.brand} aria-label={appTexts.home}>
          <Logo />
          <span className={classes.wordmark}>{appTexts.name}</span>
        </Link>
        <Sections />
        {section === 'images' && !deleted && <Filters />}
        <div className={classes.actions}>
          <Bell />
          <ColorSchemeMenu />
          {section === 'images' ? <AddImages /> : <NewBatch />}
        </div>
      </div>
    </header>
  );
}

function AddImages() {
  const pick = useFilePicker();
  return (
    <div className={preset.split}>
      <Button {...LOOK} onClick={pick} aria-label={uploadTexts.add}>
        <span className={classes.addText}>{uploadTexts.add}</span>
      </Button>
      <UploadPresetsButton />
    </div>
  );
}

function NewBatch() {
  return (
    <Button {...LOOK} component={Link} href="/batches/new" aria-label={appTexts.newBatch}>
      <span className={classes.addText}>{appTexts.newBatch}</span>
    </Button>
  );
}
