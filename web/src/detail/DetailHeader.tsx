import { ActionIcon, Tooltip } from '@mantine/core';
import { ArrowLeftIcon, NextIcon, PreviousIcon } from '../ui/icons';
import classes from './detail.module.css';
import { detailTexts as texts } from './texts';
import type { useDetailNavigation } from './useDetail';

interface DetailHeaderProps {
  navigation: ReturnType<typeof useDetailNavigation>;
}

export function DetailHeader({ navigation: { close, goToPrevious, goToNext, position } }: DetailHeaderProps) {
  return (
    <div className={classes.header}>
      <Tooltip label={`${texts.back} (Esc)`}>
        <ActionIcon variant="subtle" color="gray" size={40} radius="xl" aria-label={texts.back} onClick={close} data-autofocus>
          <ArrowLeftIcon size={20} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.position}>
        {position && `${position.at.toLocaleString('en')} of ${position.of.toLocaleString('en')}${position.more ? '+' : ''}`}
      </span>
      <Step label={texts.previous} shortcut="←" onStep={goToPrevious} Icon={PreviousIcon} />
      <Step label={texts.next} shortcut="→" onStep={goToNext} Icon={NextIcon} />
    </div>
  );
}

interface StepProps {
  label: string;
  shortcut: string;
  onStep: (() => void) | null;
  Icon: typeof NextIcon;
}

function Step({ label, shortcut, onStep, Icon }: StepProps) {
  return (
    <Tooltip label={`${label} (${shortcut})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        radius="xl"
        aria-label={label}
        // Not the attribute “disabled”: at the last image the focus would be lost.
        aria-disabled={onStep === null}
        className={classes.step}
        onClick={() => onStep?.()}
      >
        <Icon size={22} />
      </ActionIcon>
    </Tooltip>
  );
}
