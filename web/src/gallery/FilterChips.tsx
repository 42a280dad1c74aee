import { CloseIcon } from '../ui/icons';
import { activeFilters } from './activeFilters';
import { filterTexts as texts } from './filterTexts';
import classes from './filters.module.css';
import type { Filter } from './useFilter';

/** What narrows the gallery right now, each with a way out. */
export function FilterChips({ filter }: { filter: Filter }) {
  const active = activeFilters(filter.query);
  if (active.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={texts.active}>
      {active.map(({ key, text, without }) => (
        <li key={key}>
          <button type="button" className={classes.chip} aria-label={texts.remove(text)} onClick={() => filter.change(without)}>
            <span>{text}</span>
            <CloseIcon size={14} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={classes.clear} onClick={filter.clear}>
          {texts.clearAll}
        </button>
      </li>
    </ul>
  );
}
