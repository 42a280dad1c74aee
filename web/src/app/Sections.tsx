import { Link } from 'wouter';
import classes from './app.module.css';
import { useSection } from './section';
import { appTexts } from './texts';

const SECTIONS = [
  { section: 'images', href: '/', label: appTexts.images },
  { section: 'batches', href: '/batches', label: appTexts.batches },
] as const;

export function Sections() {
  const here = useSection();
  return (
    <nav className={classes.sections} aria-label={appTexts.sections}>
      {SECTIONS.map(({ section, href, label }) => (
        <Link key={section} href={href} className={classes.section} aria-current={section === here ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
