import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { thumbnailFor } from '../gallery/thumbnail';
import { viewFor, wholeView } from '../detail/view';
import { aRendition, anImage } from '../test/images';
import { BackgroundPalette } from './BackgroundPalette';
import { BeforeAfter } from './BeforeAfter';
import { COLOURED, colouredOrder, cutoutFor, isCutout, sameShape, transparentOf } from './cutouts';
import { movedBy, pointedAt } from './slider';
import { cutoutTexts } from './texts';

const cutout = aRendition({ preset: 'cutout', width: 4000, height: 3000, format: 'png', confidence: 0.9 });
const white = aRendition({ preset: 'cutout-white', width: 900, height: 1200 });
const coloured = aRendition({ preset: COLOURED, width: 4000, height: 3000 });
const web = aRendition({ preset: 'web', width: 1600, height: 1200, format: 'webp' });

describe('cutouts', () => {
  it('are known by their names', () => {
    expect(['cutout', 'cutout-white', 'cutout-shop'].every(isCutout)).toBe(true);
    expect(['cutouts', 'web', 'my-cutout'].some(isCutout)).toBe(false);
  });

  it('are never what stands for the whole picture, neither large nor small', () => {
    const image = anImage({ renditions: [cutout, web] });
    expect(viewFor(image, null)?.version).toBe('web');
    expect(wholeView(anImage({ renditions: [cutout] }))?.version).toBe('original');
    expect(viewFor(image, 'cutout')?.version).toBe('cutout');
    const small = aRendition({ preset: 'cutout', width: 400, height: 400, format: 'png' });
    expect(thumbnailFor(anImage({ renditions: [small, aRendition()] }), 400)?.preset).toBe('thumbnail');
  });

  it('have a transparent one to try colours with', () => {
    expect(transparentOf(anImage({ renditions: [white, coloured] }))).toBeNull();
    expect(transparentOf(anImage({ renditions: [white, cutout] }))?.preset).toBe('cutout');
    expect(transparentOf(anImage({ renditions: [{ ...cutout, status: 'queued' }] }))).toBeNull();
  });

  it('stay on the stage while they are made anew', () => {
    const image = anImage({ renditions: [cutout, { ...coloured, status: 'queued', url: null }] });
    expect(cutoutFor(image, COLOURED)?.preset).toBe('cutout');
    expect(cutoutFor(image, 'web')).toBeNull();
    expect(cutoutFor(anImage(), 'cutout')).toBeNull();
  });

  it('lie over their original where the shape is the same but for rounding', () => {
    const shown = (width: number, height: number) => ({ url: '', width, height });
    expect(sameShape(shown(1600, 1067), shown(6000, 4000))).toBe(true);
    expect(sameShape(shown(900, 1200), shown(4000, 3000))).toBe(false);
  });

  it('are ordered in a colour as JPEG', () => {
    expect(colouredOrder('#ff8800')).toEqual({
      name: 'cutout-colour',
      operations: [{ op: 'cutout', background: '#ff8800', trim: false }],
      output: { format: 'jpeg', quality: 90 },
    });
  });
});

describe('the slider', () => {
  it('moves by keys within its ends', () => {
    expect(movedBy('ArrowRight', 50)).toBe(52);
    expect(movedBy('ArrowLeft', 1)).toBe(0);
    expect(movedBy('PageUp', 95)).toBe(100);
    expect(movedBy('Home', 70)).toBe(0);
    expect(movedBy('End', 70)).toBe(100);
    expect(movedBy('Enter', 70)).toBeNull();
  });

  it('goes where the pointer is', () => {
    expect(pointedAt(150, { left: 100, width: 200 })).toBe(25);
    expect(pointedAt(20, { left: 100, width: 200 })).toBe(0);
    expect(pointedAt(900, { left: 100, width: 200 })).toBe(100);
    expect(pointedAt(900, { left: 100, width: 0 })).toBe(50);
  });

  it('says where it stands, and keeps its keys to itself', () => {
    const outside = vi.fn();
    window.addEventListener('keydown', outside);
    const shown = { url: '/a.png', width: 40, height: 30 };
    render(<BeforeAfter before={shown} after={shown} alt="a mug" background={null} />);
    const slider = screen.getByRole('slider', { name: 'Before and after' });
    expect(slider.getAttribute('aria-valuetext')).toBe('50% original, 50% cutout');
    fireEvent.keyDown(slider, { key: 'End' });
    expect(slider.getAttribute('aria-valuenow')).toBe('100');
    expect(slider.getAttribute('aria-valuetext')).toBe(cutoutTexts.position(100));
    expect(outside).not.toHaveBeenCalled();
    fireEvent.keyDown(slider, { key: 'Escape' });
    expect(outside).toHaveBeenCalledOnce();
    window.removeEventListener('keydown', outside);
  });
});

describe('the palette', () => {
  it('says what is behind the subject, and asks for something else', () => {
    const onChange = vi.fn();
    const show = (colour: string | null, transparent: boolean) => (
      <MantineProvider env="test">
        <BackgroundPalette colour={colour} transparent={transparent} onChange={onChange} />
      </MantineProvider>
    );
    const { rerender } = render(show(null, true));
    const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
    expect(radio('Transparent').checked).toBe(true);
    fireEvent.click(radio('White'));
    expect(onChange).toHaveBeenCalledWith('#ffffff');
    // A JPEG that is white already is not transparent.
    rerender(show(null, false));
    expect(radio('Transparent').checked).toBe(false);
    fireEvent.click(radio('Transparent'));
    expect(onChange).toHaveBeenLastCalledWith(null);
    fireEvent.change(screen.getByLabelText('Other colour'), { target: { value: '#123456' } });
    expect(onChange).toHaveBeenLastCalledWith('#123456');
  });
});
