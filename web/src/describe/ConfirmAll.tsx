import { useQuery } from '@tanstack/react-query';
import { descriptionsOptions } from '../api/queries';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { describeTexts as texts } from './texts';
import { type Which, useDescribeAll } from './useDescribeAll';

/** Says what it costs before many images are described. */
export function ConfirmAll({ which, onClose }: { which: Which; onClose: () => void }) {
  const { data } = useQuery(descriptionsOptions);
  const describeAll = useDescribeAll(onClose);
  const words = [data && texts.cost(data), which === 'all' ? texts.confirmAll : null, data && texts.budget(data)];
  return (
    <ConfirmDialog
      title={texts.confirmTitle[which]}
      text={words.filter((text) => text != null).join(' ')}
      confirm={texts.confirm}
      cancel={texts.cancel}
      danger={false}
      pending={describeAll.isPending}
      onConfirm={() => describeAll.mutate(which)}
      onClose={onClose}
    />
  );
}
