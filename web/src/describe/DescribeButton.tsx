import { Button, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { descriptionsOptions } from '../api/queries';
import type { Image } from '../api/types';
import classes from './description.module.css';
import { LANGUAGES, descriptionTexts as texts, languageName } from './descriptionTexts';
import { ESCAPE_IS_OURS } from '../ui/escape';
import { USUAL, askedOf } from './providers';
import { ProviderSelect } from './ProviderSelect';
import { describeTexts } from './texts';
import type { DescribeWish } from './useDescription';

interface DescribeButtonProps {
  image: Image;
  busy: boolean;
  onDescribe: (wish: DescribeWish) => void;
}

/** Has the image described; says before what it costs and what stays, where there is something to say. */
export function DescribeButton({ image: { source, edited, describing }, busy, onDescribe }: DescribeButtonProps) {
  const { data } = useQuery(descriptionsOptions);
  const [opened, setOpened] = useState(false);
  const [provider, setProvider] = useState(USUAL);
  const [language, setLanguage] = useState('');
  const [overwrite, setOverwrite] = useState(false);
  // Else the answer of the first time would be taken again, and nothing be new.
  const [fresh, setFresh] = useState(true);
  // What waits for a budget or a service may be asked of another one, or again.
  const underWay = describing.status === 'queued' || describing.status === 'processing';
  const asked = data && askedOf(data, provider);
  const byModel = asked !== undefined && asked.provider !== 'local';
  const worthSaying = byModel || edited.length > 0 || (data !== undefined && data.providers.length > 1);
  const start = () => {
    setOpened(false);
    onDescribe({
      ...(provider === USUAL ? {} : { provider }),
      ...(byModel && language !== '' ? { language } : {}),
      ...(byModel && source !== null && fresh ? { fresh } : {}),
      overwrite,
    });
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} radius="lg" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          radius="xl"
          variant="light"
          loading={busy}
          // Until it is known who would describe it, and where the picture would go, nothing may start.
          disabled={underWay || data === undefined}
          onClick={() => (worthSaying ? setOpened(!opened) : start())}
        >
          {source === null ? texts.describe : texts.describeAgain}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover} aria-label={source === null ? texts.describe : texts.describeAgain}>
        {data && <ProviderSelect data={data} value={provider} onChange={setProvider} inPopover />}
        {asked && <p>{describeTexts.cost(asked)}</p>}
        {edited.length > 0 && !overwrite && <p>{texts.fieldsStay(edited)}</p>}
        {edited.length > 0 && (
          <label className={classes.check}>
            <input type="checkbox" checked={overwrite} onChange={(event) => setOverwrite(event.currentTarget.checked)} {...ESCAPE_IS_OURS} />
            {texts.overwrite}
          </label>
        )}
        {byModel && source !== null && (
          <label className={classes.check}>
            <input type="checkbox" checked={fresh} onChange={(event) => setFresh(event.currentTarget.checked)} {...ESCAPE_IS_OURS} />
            {texts.fresh}
          </label>
        )}
        {byModel && (
          <label className={classes.select}>
            {texts.language}
            <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)} {...ESCAPE_IS_OURS}>
              <option value="">{texts.languageAsSet(asked.language)}</option>
              {LANGUAGES.map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button radius="xl" onClick={start} {...ESCAPE_IS_OURS}>
          {source === null ? texts.describe : texts.describeAgain}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
