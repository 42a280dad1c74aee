import { Button } from '@mantine/core';
import { useState } from 'react';
import { DescribeSwitch } from '../describe/DescribeSwitch';
import { PresetChoice } from './PresetChoice';
import { presetTexts as texts } from './texts';
import { uploadPresets, useChosenPresets, useUploadPresets } from './uploadPresets';

/** What is made of uploads, and whether they are described. Kept by the browser. */
export function UploadPresetsPanel() {
  const usual = useChosenPresets() === null;
  const value = useUploadPresets();
  const [refused, setRefused] = useState(false);
  const choose = (names: readonly string[] | null) => {
    // Of nothing chosen the server would make what is usual, which is not what it looks like.
    setRefused(names?.length === 0);
    if (names?.length !== 0) uploadPresets.set(names);
  };
  return (
    <>
      <PresetChoice
        label={texts.uploads}
        description={texts.uploadsHint}
        value={value}
        error={refused ? texts.oneNeeded : undefined}
        onChange={choose}
      />
      {/* Not the attribute “disabled”: the focus would be lost when it is pressed. */}
      <Button variant="default" radius="xl" fullWidth aria-disabled={usual} data-disabled={usual} onClick={() => choose(null)}>
        {texts.asUsual}
      </Button>
      <hr />
      <DescribeSwitch />
    </>
  );
}
