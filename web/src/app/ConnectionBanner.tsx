import { useConnection } from '../live/connection';
import { liveTexts } from '../live/texts';
import { CloudOffIcon } from '../ui/icons';
import classes from './app.module.css';

/** Says when what is shown may be old. The place is always there, so that screen readers notice when it fills. */
export function ConnectionBanner() {
  const lost = useConnection() === 'lost';
  return (
    <div role="status">
      {lost && (
        <div className={classes.banner}>
          <CloudOffIcon />
          <span>
            <strong>{liveTexts.lost}</strong> <span className={classes.bannerDetail}>{liveTexts.lostDetail}</span>
          </span>
        </div>
      )}
    </div>
  );
}
