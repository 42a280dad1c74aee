import { describe, expect, it } from 'vitest';
import type { Descriptions } from '../api/types';
import { anImage } from '../test/images';
import { descriptionTexts } from './descriptionTexts';
import { sameLabels, withLabels } from './labels';
import { USUAL, askedOf, providersOf } from './providers';
import { describeTexts, progressOf } from './texts';

const NO_BOUND = { calls: 3, maxCalls: null, tokens: 4_000, maxTokens: null, resetsAt: '2026-11-22T00:00:00Z' };

function descriptions(facts: Partial<Descriptions> = {}): Descriptions {
  return {
    provider: 'local',
    external: false,
    automatic: false,
    language: 'en',
    providers: [{ name: 'local', model: 'facts', external: false }],
    budget: { day: NO_BOUND, month: { ...NO_BOUND, resetsAt: '2026-12-01T00:00:00Z' } },
    waiting: 0,
    queued: 0,
    pausedUntil: null,
    pausedBecause: null,
    ...facts,
  };
}

const GEMINI = { provider: 'gemini', external: true, providers: [{ name: 'gemini', model: 'gemini-2.5-flash', external: true }] };

describe('who wrote a description', () => {
  const at = '2026-11-21T12:00:00Z';
  const image = (provider: string, model: string) => anImage({ source: { provider, model, promptVersion: 'x', at } });

  it('is a model by its name, and the file’s facts by what they are', () => {
    expect(descriptionTexts.source(image('gemini', 'gemini-2.5-flash'))).toEqual(['Written by gemini-2.5-flash, 21 Nov 2026']);
    expect(descriptionTexts.source(image('local', 'facts'))).toEqual(['From the file’s own facts, not by a model, 21 Nov 2026']);
    expect(descriptionTexts.source(image('local+vision', 'facts+label-detection'))).toEqual([
      'From the file’s own facts, not by a model, and by label-detection, 21 Nov 2026',
    ]);
    expect(descriptionTexts.source(image('openai', ''))).toEqual(['Written by openai, 21 Nov 2026']);
    expect(descriptionTexts.source(image('gemini+vision', 'gemini-2.5-flash+labels'))[0]).toContain('gemini-2.5-flash and labels');
  });

  it('names a language other than the page’s own, and what a person changed, in the order it is shown', () => {
    const edited = anImage({ ...image('gemini', 'm'), language: 'de', edited: ['labels', 'title'] });
    expect(descriptionTexts.source(edited)).toEqual(['Written by m in German, 21 Nov 2026', 'Edited by you: title, labels']);
    expect(descriptionTexts.source(anImage({ edited: ['description'] }))).toEqual(['Edited by you: text']);
  });
});

describe('labels that are typed', () => {
  it('are split at commas, and never there twice but for case and accents', () => {
    expect(withLabels(['Café'], ' cafe , big  mug,, MUG, big mug')).toEqual(['Café', 'big mug', 'MUG']);
    expect(withLabels(['a'], '   ')).toEqual(['a']);
  });

  it('are the same only in the same order', () => {
    expect(sameLabels(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(sameLabels(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameLabels(['a'], ['a', 'b'])).toBe(false);
  });
});

describe('what describing costs', () => {
  it('says whether anything leaves the server', () => {
    expect(describeTexts.cost(descriptions())).toMatch(/No model is asked, nothing leaves this server/);
    expect(describeTexts.cost(descriptions(GEMINI))).toMatch(/^By gemini \(gemini-2.5-flash\), an outside service: .* is sent there/);
    const ollama = { provider: 'openai', providers: [{ name: 'openai', model: 'llava', external: false }] };
    expect(describeTexts.cost(descriptions(ollama))).toMatch(/^By openai \(llava\), which runs beside this server/);
  });

  it('names both of two providers', () => {
    const both = { ...GEMINI, provider: 'gemini,vision', providers: [...GEMINI.providers, { name: 'vision', model: 'vision', external: true }] };
    expect(describeTexts.cost(descriptions(both))).toMatch(/^By gemini \(gemini-2.5-flash\) and vision, /);
  });

  it('tells the budget only where there is one', () => {
    expect(describeTexts.budget(descriptions())).toBeNull();
    const day = { ...NO_BOUND, maxCalls: 100 };
    const month = { ...NO_BOUND, maxTokens: 1_000_000 };
    expect(describeTexts.budget(descriptions({ budget: { day, month } }))).toBe(
      'Used of the budget: 3 of 100 calls today; 4,000 of 1,000,000 tokens this month.',
    );
  });
});

describe('who is to describe', () => {
  const both = descriptions({ ...GEMINI, providers: [{ name: 'local', model: 'facts', external: false }, ...GEMINI.providers] });

  it('can be chosen where there are others than the usual one', () => {
    expect(providersOf(descriptions())).toHaveLength(1);
    expect(providersOf(both)).toEqual([
      { value: USUAL, label: 'gemini (gemini-2.5-flash), as usual' },
      { value: 'local', label: 'the file’s own facts' },
    ]);
    const joined = descriptions({ ...both, provider: 'local+gemini' });
    expect(providersOf(joined).map(({ label }) => label)).toEqual([
      'the file’s own facts and gemini (gemini-2.5-flash), as usual',
      'the file’s own facts',
      'gemini (gemini-2.5-flash)',
    ]);
  });

  it('is told with what it costs to ask that one', () => {
    expect(describeTexts.cost(askedOf(both, USUAL))).toMatch(/an outside service/);
    expect(describeTexts.cost(askedOf(both, 'local'))).toMatch(/nothing leaves this server/);
    expect(askedOf(both, 'gone')).toBe(both);
  });
});

describe('what is under way', () => {
  it('is nothing, work, or waiting for the budget that ends last', () => {
    expect(progressOf(descriptions())).toBeNull();
    expect(progressOf(descriptions({ queued: 2 }))).toEqual({ text: 'Describing 2 images…', held: false });
    const spent = { ...NO_BOUND, maxCalls: 3 };
    const held = progressOf(descriptions({ waiting: 1, budget: { day: spent, month: { ...spent, resetsAt: '2026-12-01T12:00:00Z' } } }));
    expect(held?.held).toBe(true);
    expect(held?.text).toMatch(/^The budget for descriptions is used up. 1 image waits; it goes on at 1 Dec 2026/);
  });

  it('is waiting for a paused service, unless others still go on', () => {
    const pausedUntil = '2026-11-21T12:00:00Z';
    expect(progressOf(descriptions({ waiting: 2, pausedUntil }))?.text).toMatch(/is left alone for now, as it asked for that or has failed; it goes on at 21 Nov/);
    expect(progressOf(descriptions({ waiting: 2, queued: 1 }))).toEqual({ text: 'Describing 1 image…', held: false });
    expect(progressOf(descriptions({ waiting: 2 }))).toEqual({ text: '2 images wait to be described.', held: true });
  });
});
