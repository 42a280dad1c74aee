import { useQuery } from '@tanstack/react-query';
import { descriptionsOptions } from '../api/queries';
import { HourglassIcon, WorkingIcon } from '../ui/icons';
import classes from './describe.module.css';
import { progressOf } from './texts';

/** How many images are being described, or what they wait for. The place is always there, so that screen readers notice. */
export function DescribeProgress() {
  const { data } = useQuery(descriptionsOptions);
  const progress = data && progressOf(data);
  return (
    <div role="status">
      {progress && (
        <p className={classes.progress} data-held={progress.held || undefined}>
          {progress.held ? <HourglassIcon size={17} /> : <WorkingIcon size={17} />}
          <span>{progress.text}</span>
        </p>
      )}
    </div>
  );
}
