/**
 * Makes renditions with libvips. Start at {@link dev.imagemill.render.libvips.LibvipsRendering}; a request runs through
 * {@code RenderJob}, which follows the plan, and {@code RenditionSteps}, the ordered list of what happens to a picture.
 *
 * <p>To add an operation: a record in {@code transform}, a step here that starts with the case in which it does nothing, a line in
 * {@code OperationSteps}, and a test that looks at pixels.
 */
@NullMarked
package dev.imagemill.render.libvips;

import org.jspecify.annotations.NullMarked;
