import { useQuery } from '@tanstack/react-query';
import { descriptionsOptions } from '../api/queries';
import classes from './describe.module.css';
import { describeTexts as texts } from './texts';
import { uploadChoice, useUploadChoice } from './uploadChoice';

/** Whether uploads are described: as the reader last chose, else as the server is set. */
export function useDescribesUploads(): boolean {
  const choice = useUploadChoice();
  const { data } = useQuery(descriptionsOptions);
  return choice ?? data?.automatic ?? false;
}

export function DescribeSwitch() {
  const on = useDescribesUploads();
  return (
    <label className={classes.switch}>
      <input type="checkbox" role="switch" checked={on} onChange={(event) => uploadChoice.set(event.currentTarget.checked)} />
      <span className={classes.track} />
      {texts.uploads}
    </label>
  );
}
