import type { Image, Rendition } from '../api/types';

export function aRendition(facts: Partial<Rendition> = {}): Rendition {
  const preset = facts.preset ?? 'thumbnail';
  return {
    preset,
    status: 'ready',
    width: 200,
    height: 200,
    format: 'jpeg',
    bytes: 8_000,
    url: `/api/v1/images/a/renditions/${preset}`,
    shareUrl: `/api/v1/images/a/renditions/${preset}?signature=s`,
    error: null,
    notice: null,
    confidence: null,
    ...facts,
  };
}

export function anImage(facts: Partial<Image> = {}): Image {
  const id = facts.id ?? '019a0000-0000-7000-8000-000000000001';
  return {
    id,
    name: 'cat.jpg',
    status: 'ready',
    width: 4000,
    height: 3000,
    format: 'jpeg',
    bytes: 4_000_000,
    sha256: '0'.repeat(64),
    createdAt: '2026-01-31T12:00:00.123Z',
    title: null,
    description: null,
    altText: null,
    labels: [],
    language: null,
    source: null,
    edited: [],
    describing: { status: 'none', until: null, error: null, usage: { calls: 0, inputTokens: 0, outputTokens: 0 } },
    error: null,
    renditions: [],
    restorableUntil: null,
    links: {
      self: `/api/v1/images/${id}`,
      original: `/api/v1/images/${id}/original`,
      description: `/api/v1/images/${id}/description.json`,
    },
    ...facts,
  };
}
