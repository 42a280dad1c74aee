import type { BatchPreview } from '../api/batchTypes';
import classes from './batch.module.css';
import { newBatchTexts as texts } from './texts';

/** The first lines, under their columns with the part each plays. Scrolls inside itself where it is wider than the screen. */
export function SampleTable({ preview: { columns, sample } }: { preview: BatchPreview }) {
  return (
    // The focus lets the arrow keys scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.sampleFrame} role="region" aria-label={texts.sample} tabIndex={0}>
      <table className={classes.sample}>
        <thead>
          <tr>
            <th scope="col">{texts.rowColumn}</th>
            {columns.map(({ name, role }, index) => (
              // Columns may share a name.
              <th key={index} scope="col" data-role={role}>
                <span className={classes.columnName}>{name}</span>
                <span className={classes.role} data-role={role}>
                  {texts.roles[role]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column, index) => (
                <td key={index} data-role={column.role}>
                  <span className={classes.cell} title={cells[index]}>
                    {cells[index]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
