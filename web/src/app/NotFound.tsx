import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { PictureIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { appTexts } from './texts';

export function NotFound() {
  return (
    <main id="main">
      <Notice icon={<PictureIcon size={30} />} title={appTexts.notFoundTitle} text={appTexts.notFoundText}>
        <Button component={Link} href="/">
          {appTexts.toGallery}
        </Button>
      </Notice>
    </main>
  );
}
