/** REST: the only place that knows HTTP status codes, servlets and Spring Web. */
@NullMarked
package dev.imagemill.web;

import org.jspecify.annotations.NullMarked;
