import { Suspense, lazy, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { Gallery } from '../gallery/Gallery';
import { useLive } from '../live/useLive';
import { useNotificationToast } from '../notifications/useNotificationToast';
import { Toasts } from '../ui/toasts';
import { DropOverlay } from '../upload/DropOverlay';
import { UploadTray } from '../upload/UploadTray';
import classes from './app.module.css';
import { AppHeader } from './AppHeader';
import { ConnectionBanner } from './ConnectionBanner';
import { Lazy } from './Lazy';
import { NotFound } from './NotFound';
import { useSection } from './section';
import { appTexts } from './texts';

const loadDetail = () => import('../detail/ImageDetail');
const ImageDetail = lazy(async () => ({ default: (await loadDetail()).ImageDetail }));
const DeletedPage = lazy(async () => ({ default: (await import('../deleted/DeletedPage')).DeletedPage }));
const BatchPages = lazy(async () => ({ default: (await import('../batch/BatchPages')).BatchPages }));

/** The gallery, and over it, where the address says so, one image; or the batches. */
export function Page() {
  useLive(useNotificationToast());
  const section = useSection();
  useEffect(() => {
    // So that the first click on an image doesn't wait for code.
    const timer = setTimeout(() => void loadDetail(), 1_500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <a className={classes.skip} href="#main">
        {section === 'images' ? appTexts.skip : appTexts.skipToContent}
      </a>
      <AppHeader />
      <ConnectionBanner />
      <Switch>
        <Route path="/">
          <Gallery />
        </Route>
        <Route path="/images/:id">
          <Gallery />
        </Route>
        <Route path="/deleted">
          <Lazy>
            <DeletedPage />
          </Lazy>
        </Route>
        <Route path={/^\/(?:batches|webhooks)(?:\/|$)/}>
          <Lazy>
            <BatchPages />
          </Lazy>
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
      <Route path="/images/:id">
        {({ id }) => (
          <Suspense fallback={null}>
            <ImageDetail id={id} />
          </Suspense>
        )}
      </Route>
      <div className={classes.dock}>
        <Toasts />
        <UploadTray />
      </div>
      <DropOverlay />
    </>
  );
}
