import { Button, Loader } from '@mantine/core';
import { Component, type ReactNode, Suspense } from 'react';
import { CloudOffIcon } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { PageMain } from '../ui/PageMain';
import classes from './app.module.css';
import { appTexts } from './texts';

/** A part of the page whose code is loaded when it is first shown; says so where it does not come. */
export class Lazy extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return <Failed />;
    return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>;
  }
}

function Loading() {
  return (
    <main id="main" className={classes.loading} tabIndex={-1}>
      <div role="status" aria-label={appTexts.loading}>
        <Loader />
      </div>
    </main>
  );
}

function Failed() {
  return (
    <PageMain>
      <Notice icon={<CloudOffIcon size={30} />} title={appTexts.loadFailedTitle} text={appTexts.loadFailedText} alert>
        <Button variant="default" radius="xl" onClick={() => window.location.reload()}>
          {appTexts.reload}
        </Button>
      </Notice>
    </PageMain>
  );
}
