import type { components } from './generated/schema';

type Schemas = components['schemas'];

/** A word or two for something that a picture shows; confidence 0 to 1, null where unknown or a person's. */
export interface Label {
  name: string;
  confidence: number | null;
}

/** Who wrote a description; of `local` the model is `facts`, which is no model. */
export interface Source {
  provider: string;
  model: string;
  promptVersion: string;
  at: string;
}

export type EditedField = 'title' | 'description' | 'altText' | 'labels';

export type DescribingStatus = 'none' | 'queued' | 'processing' | 'waiting' | 'ready' | 'failed';

/** Where the description of an image stands; `until` and `error` say of a waiting one when it goes on, and why it waits. */
export interface Describing {
  status: DescribingStatus;
  until: string | null;
  error: Schemas['Cause'] | null;
}

export type Rendition = Omit<Schemas['Rendition'], 'notice' | 'confidence'> & {
  /** It was made, but not as asked. */
  notice: Schemas['Cause'] | null;
  /** How sure its cutout is, 0 to 1; null where it is none. */
  confidence: number | null;
};

type Described = 'altText' | 'labels' | 'language' | 'source' | 'edited' | 'describing';

export type Image = Omit<Schemas['Image'], Described | 'renditions' | 'links'> & {
  altText: string | null;
  labels: Label[];
  language: string | null;
  source: Source | null;
  edited: EditedField[];
  describing: Describing;
  renditions: Rendition[];
  links: Schemas['ImageLinks'] & { description: string };
};

export type ImagePage = Omit<Schemas['ImagePage'], 'images'> & { images: Image[] };

export type ImageEdit = Omit<Schemas['ImagePatch'], 'altText' | 'edited'> & { altText?: string | null; edited?: EditedField[] };

export interface DescribeOrder {
  language?: string;
  provider?: string;
  /** Asked although the same question about the same bytes was answered before. */
  fresh?: boolean;
}

/** What a period's budget has seen; a bound that is null is none. */
export interface Budget {
  calls: number;
  maxCalls: number | null;
  tokens: number;
  maxTokens: number | null;
  resetsAt: string;
}

/** How this server describes, and what of the visitor's waits for it. */
export interface Descriptions {
  provider: string;
  /** Whether pictures leave the machine for it. */
  external: boolean;
  /** Whether uploads are described unless they say otherwise. */
  automatic: boolean;
  language: string;
  providers: { name: string; model: string; external: boolean }[];
  budget: { day: Budget; month: Budget };
  waiting: number;
  queued: number;
  pausedUntil: string | null;
}

export interface LabelCount {
  name: string;
  images: number;
}
