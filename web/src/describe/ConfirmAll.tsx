import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { descriptionsOptions } from '../api/queries';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { USUAL, askedOf } from './providers';
import { ProviderSelect } from './ProviderSelect';
import { describeTexts as texts } from './texts';
import { type Which, useDescribeAll } from './useDescribeAll';

/** Says what it costs before many images are described, and lets choose by whom. */
export function ConfirmAll({ which, onClose }: { which: Which; onClose: () => void }) {
  const { data } = useQuery(descriptionsOptions);
  const [provider, setProvider] = useState(USUAL);
  const describeAll = useDescribeAll(onClose);
  const words = [data && texts.cost(askedOf(data, provider)), which === 'all' ? texts.confirmAll : null, data && texts.budget(data)];
  return (
    <ConfirmDialog
      title={texts.confirmTitle[which]}
      text={words.filter((text) => text != null).join(' ')}
      confirm={texts.confirm}
      cancel={texts.cancel}
      danger={false}
      pending={describeAll.isPending}
      onConfirm={() => describeAll.mutate({ which, provider })}
      onClose={onClose}
    >
      {data && <ProviderSelect data={data} value={provider} onChange={setProvider} />}
    </ConfirmDialog>
  );
}
